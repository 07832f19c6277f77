// The yardstick: a bare botbuilder echo bot on the same restify, in a process of its own.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(context.activity.text);
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
  response.send(200, 'ok');
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1');
