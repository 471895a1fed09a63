import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openManifest, parseManifest } from '#adapters/onnx/manifest.ts';
import { operatingPointsOf } from '#adapters/onnx/operating-points.ts';
import { openModels } from '#adapters/onnx/models.ts';
import { AttuneError } from '#core/model/errors.ts';

const models = fileURLToPath(new URL('../../../models/', import.meta.url));
const manifest = (): Record<string, never> =>
  JSON.parse(readFileSync(join(models, 'manifest.json'), 'utf8')) as Record<string, never>;

describe('the manifest', () => {
  it('that comes with the program fits it', () => {
    expect(parseManifest(manifest()).version).toBe(1);
  });

  it('promises at least 85 % precision for every family that may be spoken of', () => {
    const { families } = parseManifest(manifest()).tasks.techniques;
    for (const { threshold, precision } of Object.values(families)) {
      if (threshold < 1) expect(precision).toBeGreaterThanOrEqual(0.85);
    }
  });

  it.each<[string, (families: Record<string, Record<string, unknown>>) => void, RegExp]>([
    ['an unknown family', (families) => (families['consoles'] = {}), /techniques\.families"/],
    ['a missing family', (families) => delete families['informs'], /techniques\.families\.informs/],
    [
      'a member of another family',
      ({ asks = {} }) => (asks['labels'] = ['Open Question', 'Affirm']),
      /families\.asks\.labels/,
    ],
    ['a threshold of 0', ({ asks = {} }) => (asks['threshold'] = 0), /families\.asks\.threshold/],
    ['a threshold above 1', ({ asks = {} }) => (asks['threshold'] = 1.01), /families\.asks\.threshold/],
  ])('with %s is refused', (_, change, message) => {
    const json = manifest() as unknown as {
      tasks: { techniques: { families: Record<string, Record<string, unknown>> } };
    };
    change(json.tasks.techniques.families);
    expect(() => parseManifest(json)).toThrow(message);
  });

  it('gives each family of the program its operating point', () => {
    const { families } = parseManifest(manifest()).tasks.techniques;
    const thresholds = { ...families, asks: { ...families.asks, threshold: 0.5 } };
    expect(operatingPointsOf(thresholds)).toMatchObject({
      asks: 0.5,
      confrontsWarns: families.confronts_warns.threshold,
    });
  });

  it.each<[string, (json: Record<string, Record<string, Record<string, unknown>>>) => void, RegExp]>([
    [
      'labels in another order',
      (m) => ((m['tasks']?.['direction'] ?? {})['labels'] = ['none']),
      /tasks\.direction\.labels/,
    ],
    [
      'a file in another folder',
      (m) => ((m['graphs']?.['sentence'] ?? {})['file'] = '../x.onnx'),
      /graphs\.sentence\.file/,
    ],
    ['no hash', (m) => delete m['tokenizer']?.['sha256'], /tokenizer\.sha256/],
  ])('with %s is refused by the name of the field', (_, change, message) => {
    const json = manifest();
    change(json);
    expect(() => parseManifest(json)).toThrow(message);
  });
});

describe('a models folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attune-models-'));
    cpSync(models, folder, { recursive: true, filter: (path) => !path.includes('training') });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const failure = async (): Promise<AttuneError> => {
    const error: unknown = await openModels({ folder, threads: 1 }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AttuneError);
    return error as AttuneError;
  };

  it('with every file as the manifest says is opened', async () => {
    await expect(openManifest(folder)).resolves.toMatchObject({ version: 1 });
  });

  it('with one changed byte is refused at start', async () => {
    const path = join(folder, 'sentence.onnx');
    const bytes = readFileSync(path);
    bytes.writeUInt8((bytes.readUInt8(5000) + 1) % 256, 5000);
    writeFileSync(path, bytes);
    const { code, message } = await failure();
    expect(code).toBe('model');
    expect(message).toMatch(/sentence\.onnx is not the one the manifest names/);
  });

  it.each(['empathy.onnx', 'words.bin'])(
    'without %s says which file is missing, and what to do',
    async (file) => {
      rmSync(join(folder, file));
      expect((await failure()).message).toContain(`${file} cannot be read. Take the whole models folder`);
    },
  );

  it('without a manifest, or with a damaged one, says so', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{');
    expect((await failure()).message).toMatch(/manifest\.json is damaged/);
    rmSync(join(folder, 'manifest.json'));
    expect((await failure()).message).toMatch(/manifest\.json cannot be read/);
  });
});
