export interface Observer<T> {
  next?(value: T): void;
  error?(cause: unknown): void;
  complete?(): void;
}
export interface Subscription {
  unsubscribe(): void;
}
export interface Observable<T> {
  subscribe(observer: Observer<T>): Subscription;
}

/** Values for whoever listens; who comes later hears the last one if it is to be kept. */
export class Subject<T> implements Observable<T> {
  private readonly observers = new Set<Observer<T>>();
  private last: { value: T } | null = null;

  constructor(private readonly keepsLast: boolean) {}

  next(value: T): void {
    if (this.keepsLast) this.last = { value };
    for (const observer of this.observers) observer.next?.(value);
  }

  subscribe(observer: Observer<T>): Subscription {
    this.observers.add(observer);
    if (this.last) observer.next?.(this.last.value);
    return { unsubscribe: () => void this.observers.delete(observer) };
  }
}

/** A promise as an observable of its one value. */
export const observableOf = <T>(promise: Promise<T>): Observable<T> => ({
  subscribe(observer) {
    let isHeard = true;
    promise.then(
      (value) => {
        if (!isHeard) return;
        observer.next?.(value);
        observer.complete?.();
      },
      (cause: unknown) => {
        if (isHeard) observer.error?.(cause);
      },
    );
    return {
      unsubscribe() {
        isHeard = false;
      },
    };
  },
});

/** The first value of an observable. */
export const firstOf = <T>(observable: Observable<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    observable.subscribe({ next: resolve, error: reject, complete: () => reject(new Error('nothing came')) });
  });
