import {
  fillMessage,
  longestMessage,
  messageFaults,
  placesOfText,
  type MessageExample,
  type MessageTemplate,
} from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { isKebab, repeated, type DefinitionFinding } from './finding.ts';

const finding = (code: string, happened: string, advice: string): DefinitionFinding => ({
  where: `message template ${code}`,
  happened,
  advice,
  read: 'kit/define-message-template.ts',
});

const BUREAU = '云麓市退役军人事务局';
const WRITER = { bureau: BUREAU, link: () => '（链接）' };

const shapeFaults = (template: MessageTemplate): DefinitionFinding[] => {
  const { code, text, places, maxLength, channels, signed } = template;
  const named = placesOfText(text);
  const longest = longestMessage(template);
  return [
    ...(isKebab(code) ? [] : [finding(code, 'its code is not kebab-case', 'Rename it before it is stored.')]),
    ...named
      .filter((name) => !(name in places))
      .map((name) => finding(code, `its text names a place {${name}} that is not declared`, 'Declare it.')),
    ...Object.keys(places)
      .filter((name) => !named.includes(name))
      .map((name) => finding(code, `the place ${name} is not in the text`, 'Write it or take it away.')),
    ...(longest <= maxLength
      ? []
      : [
          finding(
            code,
            `it can grow to ${longest} characters, past ${maxLength}`,
            'Shorten a place or the text.',
          ),
        ]),
    ...(channels.includes('in-app') && channels.length > 1
      ? [finding(code, 'it goes both to colleagues and out of the house', 'Make two templates of it.')]
      : []),
    ...(signed === channels.includes('in-app')
      ? [finding(code, 'only messages that leave the house are signed', 'Set signed by its channels.')]
      : []),
  ];
};

const exampleFaults = (
  template: MessageTemplate,
  examples: readonly MessageExample[],
): DefinitionFinding[] => {
  if (examples.length === 0)
    return [finding(template.code, 'it has no example', 'Show values and the words they make.')];
  return examples.flatMap(({ values, says }) => {
    const faults = messageFaults(template, values);
    if (faults.length > 0)
      return [
        finding(template.code, `an example does not fill it: ${faults.join('; ')}`, 'Mend the example.'),
      ];
    const said = fillMessage(template, values, WRITER);
    return said === says
      ? []
      : [finding(template.code, `an example says “${said}”`, 'Write that as `says`.')];
  });
};

/** Texts and places agree, no message can outgrow its length, and examples say what they promise. */
export const checkMessageTemplates = ({ messageTemplates }: DefinitionSet): DefinitionFinding[] => [
  ...repeated(messageTemplates.map(({ template }) => template.code)).map((code) =>
    finding(code, 'two templates have this code', 'Rename the newer one.'),
  ),
  ...messageTemplates.flatMap(({ template, examples }) => [
    ...shapeFaults(template),
    ...exampleFaults(template, examples),
  ]),
];
