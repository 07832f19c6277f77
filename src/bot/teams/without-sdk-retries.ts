import type { TurnContext } from 'botbuilder';

interface Pipeline {
  removePolicy(options: { name: string }): unknown;
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const isPipeline = (value: unknown): value is Pipeline => typeof inside(value, 'removePolicy') === 'function';

/**
 * Takes the SDK's own retrying out of this turn's connector: it waits as long as Teams says, up to three times over,
 * which a turn of fifteen seconds and an outbox cannot. What to do with a busy Teams is decided by who sends.
 */
export function withoutSdkRetries(context: TurnContext): void {
  const key = inside(context.adapter, 'ConnectorClientKey');
  const pipeline = inside(inside(context.turnState.get(key), 'client'), 'pipeline');
  if (!isPipeline(pipeline)) throw new TypeError('the SDK’s connector has no pipeline that Luotsi knows');
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}
