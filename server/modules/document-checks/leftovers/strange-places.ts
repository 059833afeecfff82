import type { CheckedDocument } from '../checked-document.ts';
import { matchesIn, type Hit } from '../text/matches-in.ts';
import { costOf } from '../words/word-costs.ts';

const OPENING_BLOCKS = 3;
const ENDING_BLOCKS = 4;
const TITLE_LENGTH = 40;
/** 根据县…, 完成县…: a word of every day before 县 is no name. */
const PLAIN = 13;
const OWN = /([\u4e00-\u9fff]{2,3})(县|区|镇|乡|街道)(?=退役军人|双拥|人民政府|委|民政|烈士|20\d\d年|关于)/g;
/** What a text says of its own area: 立足青岚区产业实际, 红枫县退役军人事务局被评为. */
const SPOKEN =
  '(?=退役军人(?:事务局|服务中心|服务站|工作)|双拥(?:办|工作|领导)|人民政府|[县区]?委(?:、|县|区|常委|书记)|产业|实际|经济社会|各(?:级|乡|镇|街道|村|单位|部门)|广大|全体|高质量发展|特色|发展大局|退役军人和|老兵|烈士陵园|财政(?:安排|预算|配套|投入|承担)|人民武装部|人武部)';
const BEFORE =
  '(?<=^|[，。；：、（“”]|立足|围绕|结合|推动|建设|服务|根据|按照|适应|符合|融入|助力|经|由|为|对|在|被|全)';
/** Another place told of rightly: one learns from it, works with it, people come from it. */
const ON_PURPOSE =
  /学习|考察|赴|借鉴|对口|协作|兄弟|邻|外[地省县]|异地|来自|参观|交流|支援|共建|签订|签署|户籍|迁|调[入出往]|籍|经验|转发|原籍|毗邻|接壤|联合|联动|等[县区地]/;
/** 恳请县人民政府, 连同县退役军人服务中心: the own area called by its level after a verb or a word that links. */
const LINKING =
  /^(?:恳请|连同|提请|报请|商请|会同|协同|协调|配合|联合|按照|依照|遵照|代表|经由|通过|争取|成立|组建|设立|完善|推动|邀请|组织|选派|抽调|接受|参加|报送|上报|报告|隶属|位于|作为|包括|以及|此外|同时|目前|其中|建成|修缮|迁入|落户|返回|来到|走进|走访|.[需请由向从除对与和及同靠报经按])$/;
/** 城区, 辖区, 示范区: kinds of areas, not names. */
const KIND =
  /^(?:.?[全我本各该邻外两市城辖社校营军景片小库灾老郊牧战墓]|示范|功能|高新|保护|开发|经开|主城|城乡|农村|边远|偏远|贫困|试点|先进|模范|周边|工业|行政|试验|合作|度假|候访|接待|服务|办公|等候|咨询|展示|体验|休息|活动|部分|有关|相关|所在|驻地|所属|多个|这些|街道)$/;
/** To whom a paper goes. */
const ADDRESSED = /^(?:抄[送报]|[主发报]?送|报)[：:]|[：:]\s*$/;
const MOST_TIMES = 2;

const namesIn = ({ blocks }: CheckedDocument, among: readonly number[]): Set<string> =>
  new Set(
    among
      .filter(
        (block) => blocks[block]!.text.trim().length <= TITLE_LENGTH && !/[。；，]/.test(blocks[block]!.text),
      )
      .flatMap((block) => [...blocks[block]!.text.slice(0, 60).matchAll(OWN)].map(([name]) => name)),
  );

/** Names of areas like the one that speaks which stand where only its own name can; told where they come but once or twice. */
export function* strangePlaces(document: CheckedDocument): Generator<Hit & { readonly own: string }> {
  const { prose } = document;
  const opening = namesIn(document, prose.slice(0, OPENING_BLOCKS));
  // What the title names decides; a signature only where the title names nobody.
  const names = [...(opening.size > 0 ? opening : namesIn(document, prose.slice(-ENDING_BLOCKS)))];
  const [own] = names;
  const title = document.prose
    .slice(0, OPENING_BLOCKS)
    .map((block) => document.blocks[block]!.text)
    .join('\n');
  // A city speaks of its counties.
  if (!own || /^[\u4e00-\u9fff]{2,4}市(?:退役军人|双拥|人民政府|20\d\d年)/m.test(title)) return;
  const level = /[县区]$/.test(own) ? '[县区]' : '(?:镇|乡|街道)';
  const all = document.blocks.map(({ text }) => text).join('\n');
  for (const hit of matchesIn(document, new RegExp(`${BEFORE}([\\u4e00-\\u9fff]{2})${level}${SPOKEN}`, 'g'), {
    prose: true,
  })) {
    const { text, match, source, start, end } = hit;
    const from = source.text.lastIndexOf('。', start) + 1;
    const sentence = source.text.slice(from, end + 20);
    if (ADDRESSED.test(source.text)) continue;
    const isOwn = names.some((name) => name.endsWith(text) || text.endsWith(name));
    const isWord = costOf(match[1]!) <= PLAIN;
    if (isOwn || isWord || LINKING.test(match[1]!) || KIND.test(match[1]!) || ON_PURPOSE.test(sentence))
      continue;
    if (all.split(text).length - 1 > MOST_TIMES) continue;
    yield { ...hit, own };
  }
}
