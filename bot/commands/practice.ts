import { keepPractice } from '#core/care/keep-practice.ts';
import type { Block, Button } from '#core/model/outgoing.ts';
import { isOver, type Path, pathOf, pathText } from '#core/practice/path.ts';
import { opening, practise } from '#core/practice/practise.ts';
import type { Actor, Form, Menu, Reply } from '#core/ports/platform.ts';
import { heading, paragraph, sentences } from '#core/texts/blocks.ts';
import type { Scene, Theme } from '#core/texts/en/practice/index.ts';
import { about } from '#core/texts/definitions.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor, type Texts } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

type Words = Texts['practice'];
/** The scenes are the same in every language. */
const { scenes } = textsFor('en').practice;
const wordsFor = (locale: Locale = 'en'): Words => textsFor(locale).practice;

const FIELD = 'reply';
const MAX_REPLY_LENGTH = 2000;
/** Stands for the beginning of a scene, because no part of an id may be empty. */
const BEGINNING = '-';

interface Place {
  scene: Scene;
  path: Path;
}

const idOf = (action: 'say' | 'said' | 'open', { scene, path }: Place): string =>
  ['practice', action, scene.id, pathText(path) || BEGINNING].join(':');

function placeOf(id: string): (Place & { action: string }) | null {
  const [, action = '', sceneId, letters = BEGINNING] = id.split(':');
  const scene = scenes.find((one) => one.id === sceneId);
  if (scene === undefined) return null;
  const path = pathOf(scene, letters === BEGINNING ? '' : letters);
  return path === null ? null : { action, scene, path };
}

const themesMenu = (texts: Words): Menu => ({
  id: 'practice:pick',
  placeholder: texts.pick,
  source: {
    kind: 'options',
    options: texts.themes.map(({ id, name }) => ({ value: id, label: name, chosen: false })),
  },
  minimum: 1,
  maximum: 1,
});

const offer = (texts: Words): Reply =>
  privately({ blocks: [heading(texts.heading), paragraph(texts.intro)] }, [themesMenu(texts)]);

/** The people of a theme, a button each. */
const people = ({ name, scenes }: Theme, texts: Words): Reply =>
  privately({
    blocks: [heading(name), paragraph(texts.pickScene)],
    buttons: [
      ...scenes.map((scene): Button[] => [
        { id: idOf('open', { scene, path: [] }), label: texts.label(scene), style: 'plain' },
      ]),
      [{ id: 'practice:list', label: texts.otherTheme, style: 'plain' }],
    ],
  });

/** The scene so far, with the way on. */
function shown(blocks: readonly Block[], place: Place, texts: Words): Reply {
  const isAtEnd = isOver(place.scene, place.path);
  const say: Button = { id: idOf('say', place), label: texts.say, style: 'primary' };
  const again: Button = { id: idOf('open', { ...place, path: [] }), label: texts.again, style: 'plain' };
  const another: Button = { id: 'practice:list', label: texts.another, style: 'plain' };
  const isAtBeginning = place.path.length === 0;
  return privately({
    blocks,
    buttons: [[...(isAtEnd ? [] : [say]), ...(isAtBeginning ? [] : [again]), another]],
  });
}

const open = (scene: Scene, locale: Locale): Reply =>
  shown(opening(scene, locale), { scene, path: [] }, wordsFor(locale));

async function answer(
  { store, models, language, allowance }: CommandDeps,
  actor: Actor,
  { scene, path }: Place,
  reply: string,
): Promise<Reply> {
  const { communityId, userId, at, locale = 'en' } = actor;
  if (!allowance.take(userId, at))
    return shown(sentences(sayTo(actor)('much-at-once')).blocks, { scene, path }, wordsFor(locale));
  const member = communityId === null ? null : await store.members.get(communityId, userId);
  const style = member?.coaching.style ?? 'warm';
  const practised = await practise({ models, language, now: at }, { scene, path, reply, style, locale });
  const place = { scene, path: practised.path };
  if (member?.status === 'opted_in' && isOver(scene, place.path))
    await keepPractice({ store, now: at }, member);
  return shown(practised.blocks, place, wordsFor(locale));
}

function formFor(id: string, locale?: Locale): Form | null {
  const texts = wordsFor(locale);
  const place = placeOf(id);
  if (place?.action !== 'say' || isOver(place.scene, place.path)) return null;
  return {
    id: idOf('said', place),
    title: texts.formTitle(place.scene.name),
    fields: [
      {
        name: FIELD,
        label: texts.formLabel,
        value: '',
        multiline: true,
        required: true,
        maxLength: MAX_REPLY_LENGTH,
      },
    ],
  };
}

/** Nothing that is written is stored: where somebody is in a scene stands in the id of the button. */
export const practice = {
  definition: {
    name: 'practice',
    description: about('practice'),
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  formFor,
  run: (_deps, { actor }) => Promise.resolve(offer(wordsFor(actor.locale))),
  follow(deps, interaction) {
    const { actor, id } = interaction;
    const { locale = 'en' } = actor;
    const texts = wordsFor(locale);
    if (id === 'practice:list') return Promise.resolve(offer(texts));
    const chosen =
      interaction.kind === 'choice'
        ? texts.themes.find((one) => one.id === interaction.values[0])
        : undefined;
    if (chosen !== undefined) return Promise.resolve(people(chosen, texts));
    const place = placeOf(id);
    if (place === null) return Promise.resolve(privately(sentences(texts.gone)));
    if (place.action === 'open') return Promise.resolve(open(place.scene, locale));
    if (interaction.kind === 'form' && place.action === 'said' && !isOver(place.scene, place.path))
      return answer(deps, actor, place, interaction.values[FIELD] ?? '');
    return Promise.resolve(privately(sentences(texts.gone)));
  },
} satisfies Command;
