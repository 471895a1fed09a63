import type { Theme } from '#core/coaching/topics.ts';

const list = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim());

/** What gives a theme away: lower-case words and phrases; `*` at the end stands for any ending. */
export const themeWords: Readonly<Record<Theme, readonly string[]>> = {
  grief: list(`
    passed away, funeral, my grief, the grief, with grief, grieving, mom died, mum died, mother died,
    dad died, father died, grandma died, grandmother died, grandpa died, grandfather died, brother died,
    sister died, husband died, wife died, son died, daughter died, baby died, uncle died, aunt died,
    friend died, dog died, cat died, mourning, bereave*, her death, his death, death of, lost my mom,
    lost my mum, lost my mother, lost my dad, lost my father, lost my brother, lost my sister, lost my son,
    lost my daughter, lost my husband, lost my wife, lost my dog, lost my cat, lost my best friend,
    miscarriage
  `),
  breakup: list(`
    broke up, break up, breakup, broken up, dumped me, left me for, divorce*, my ex, we separated,
    are separated, cheated on, cheating on
  `),
  health: list(`
    doctor, hospital, diagnos*, cancer, surgery, illness, chronic, pain, symptom*, my health, treatment,
    test results, chemo, migraine*
  `),
  sleep: list(`
    can’t sleep, can not sleep, cannot sleep, couldn’t sleep, not sleeping, no sleep, insomnia, sleepless,
    awake all night, awake at night, lying awake, nightmare*, sleep at night, trouble sleeping
  `),
  loneliness: list(`
    lonely, loneliness, so alone, all alone, feel alone, completely alone, isolated, isolation,
    no one to talk to, nobody to talk to, no friends, have no one, have nobody
  `),
  family: list(`
    my mom, my mum, my mother, my dad, my father, my parents, my sister, my brother, my family, my son,
    my daughter, my kids, my children, my in-laws
  `),
  relationship: list(`
    my boyfriend, my girlfriend, my husband, my wife, my partner, my fiance*, my fiancé*, my marriage,
    our marriage, relationship
  `),
  friends: list(`
    my friend, my friends, best friend, friendship*, roommate*, flatmate*, left me out, ghosted
  `),
  study: list(`
    exam*, college, university, at school, my school, high school, schoolwork, my class, classes, grades,
    semester, homework, studying, my studies, thesis, professor*, finals
  `),
  jobSearch: list(`
    laid off, lost my job, got fired, was fired, been fired, unemploy*, job hunt*, job search*,
    looking for a job, looking for work, job interview*, job applications
  `),
  work: list(`
    my job, new job, this job, a job, at work, from work, to work every, work is, work has been, my work,
    workplace, workload, my boss, my manager, coworker*, co-worker*, colleague*, overtime, deadline*,
    my shift, shifts, burnout, burned out, burnt out
  `),
  money: list(`
    rent, debt*, bills, money, loan*, can’t afford, cannot afford, eviction, evicted, savings, financ*,
    paycheck
  `),
  selfWorth: list(`
    failure, not good enough, hate myself, useless, worthless, ugly, my confidence, self-esteem, self esteem,
    insecure, a burden, ashamed of myself
  `),
  change: list(`
    moved to, moving to, new city, new country, homesick, just moved, new school, retired, retirement,
    starting over
  `),
};
