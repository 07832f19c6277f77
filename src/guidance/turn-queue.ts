/** Runs tasks one after another, in the order they came; a task that fails does not stop the next. */
export class TurnQueue {
  private tail: Promise<unknown> = Promise.resolve();
  private count = 0;

  /** Tasks that wait or run. */
  get length(): number {
    return this.count;
  }

  add<T>(task: () => Promise<T>): Promise<T> {
    this.count += 1;
    const run = this.tail.then(task).finally(() => {
      this.count -= 1;
    });
    this.tail = run.catch(() => undefined);
    return run;
  }
}
