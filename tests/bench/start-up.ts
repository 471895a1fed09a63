import { createSecrets } from '#adapters/secrets/secrets.ts';
import { openLanguage } from '#adapters/language/language.ts';
import { openModels } from '#adapters/onnx/models.ts';
import { openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';

const [dataFolder = '', modelsFolder = '', migrationsFolder = '', secret = ''] = process.argv.slice(2);

// The same steps as a start of the bot with an existing data folder, up to the first message it could take.
const models = openModels({ folder: modelsFolder, threads: 2 });
const database = await openDatabase({ kind: 'folder', path: dataFolder });
await migrate(database, migrationsFolder);
const secrets = createSecrets(secret);
const store = createStore(database, secrets);
const queue = await openQueue({ database, secrets });
openLanguage();
const loaded = await models;
await store.communities.list();
process.stdout.write('ready\n');
await queue.stop();
await loaded.close();
await database.close();
