import { countField, dateField, defineLedger, personField, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const honourFile = defineLedger({
  code: 'honour-file',
  title: '荣誉档案台账',
  purpose: '每为一名老兵建立或补充一次荣誉档案（台账、档案、图片、视频）登记一行，由服务站登记。',
  line: 'guidance',
  version: 1,
  businessDay: 'madeOn',
  fields: [
    dateField('madeOn', '建档日期', { aliases: ['日期', '采集日期', '入户日期'] }),
    personField('老兵', { aliases: ['姓名', '老兵姓名'] }),
    yesNoField('isFirst', '首次建立', {
      filter: true,
      help: '第一次建立的选“是”，补充材料的选“否”。',
      aliases: ['是否首次'],
    }),
    countField('photos', '照片', '张', {
      optional: true,
      max: 10_000,
      aliases: ['照片张数', '肖像照', '图片'],
    }),
    countField('videos', '口述历史视频', '部', {
      optional: true,
      max: 100,
      aliases: ['视频部数', '视频', '口述历史'],
    }),
    countField('albums', '荣誉画册', '册', { optional: true, max: 1000, aliases: ['画册册数', '画册'] }),
    yesNoField('complete', '四项齐全', {
      optional: true,
      help: '台账、档案、图片、视频都有。从“荣誉档案”页计入时自动判断，手工登记可不填。',
    }),
    textField('keeper', '采集人', { optional: true, maxLength: 60, aliases: ['采集人员'] }),
    noteField,
  ],
});
