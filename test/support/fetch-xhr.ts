/** XMLHttpRequest as far as the official Direct Line client needs it in Node, over fetch. */
export class FetchXhr {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  onreadystatechange: (() => void) | null = null;
  ontimeout: (() => void) | null = null;
  private method = 'GET';
  private url = '';
  private readonly headers: Record<string, string> = {};
  private readonly responseHeaders = new Headers();
  private readonly aborting = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.responseHeaders.get(name);
  }

  send(body?: string | FormData): void {
    const { method, headers } = this;
    fetch(this.url, { method, headers, body, signal: this.aborting.signal })
      .then(async (response) => {
        const text = await response.text();
        this.status = response.status;
        this.response = text ? JSON.parse(text) : null;
      })
      .catch(() => {
        this.status = 0;
      })
      .finally(() => {
        this.readyState = 4;
        if (!this.aborting.signal.aborted) this.onreadystatechange?.();
      });
  }

  abort(): void {
    this.aborting.abort();
  }
}
