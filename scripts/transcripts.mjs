// `npm run transcripts`: see the usage below.
import { spawnSync } from 'node:child_process';

const usage = `npm run transcripts [-- WORDS]

Prints the conversations of test/conversations/ as they go now, to be read aloud: all of them, or those whose file
or fact has the words.

  npm run transcripts -- swedish

  --help  this text`;

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(usage);
  process.exit(0);
}

const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-changed'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(built.status ?? 1);
const { loadUnderstanding } = await import('../dist/src/content/load-understanding.js');
const { conversationFiles } = await import('../dist/test/conversations/conversation-file.js');
const { done, holdConversation } = await import('../dist/test/conversations/hold-conversation.js');
const { testBase } = await import('../dist/test/guidance/turn/test-base.js');

const wanted = words.join(' ').toLowerCase();
let found = 0;
const loaded = loadUnderstanding('.', () => testBase);
if (!loaded.ok) throw new Error('the content does not load: npm run check:content');
for (const [file, conversations] of conversationFiles) {
  for (const conversation of conversations) {
    if (!`${file} ${conversation.fact}`.toLowerCase().includes(wanted)) continue;
    found += 1;
    console.log(`\n## ${file}: ${conversation.fact}`);
    for (const { turn, reply } of holdConversation(conversation, loaded.understand)) {
      console.log(`\n> ${done(turn)}\n\n${reply.text}`);
    }
  }
}
if (found === 0) {
  console.error(`No conversation has "${wanted}" in its file or fact.`);
  process.exit(1);
}
