/** "Ryo, call them." begins with "call": many rules are about how a sentence begins. Openers say something by themselves. */
const NAME =
  /^\s*(?:(?:[Hh]ey|[Hh]i|[Hh]ello|[Dd]ear)[ ,]+)?(?!(?:Sorry|Hugs?|Yes|No|Ok|Okay|Please|Same|Thanks|Thank|Sending|Here|Well|Honestly|Maybe|Perhaps|Exactly|True|Right|Sure|Wow|Ugh|Damn|Oh|Aw|Aww|Just|Look|Listen|Relax|First|Then|So|And|But|Now|Today|Tonight|Tomorrow)\b)\p{Lu}\p{Ll}{1,20},\s+/u;
export const withoutName = (sentence: string): string => sentence.replace(NAME, '');
