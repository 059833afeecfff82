import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** 三、 problems of the city as a whole and 四、 next year. */
export const cityPlan: readonly ReportBlock[] = [
  heading(1, '三、存在的问题'),
  paragraph(
    text`一是区县之间不平衡。联系服务覆盖率为${figure('contact-coverage')}，各区县差距仍然较大，个别镇街站点人员少、任务重。`,
  ),
  paragraph(
    text`二是部门衔接还不够顺。部队提出的实际问题解决率为${figure('garrison-need-rate')}，军人子女入学落实率为${figure('school-entry-rate')}，涉及多个部门的事项办理周期偏长。`,
  ),
  paragraph(
    text`三是服务质量还有差距。大厅服务满意率为${figure('reception-satisfaction')}，信访事项群众满意率为${figure('petition-satisfaction')}，与群众期待相比还需努力。`,
  ),
  heading(1, '四、{nextYear}年工作打算'),
  heading(2, '（一）把服务体系建得更均衡'),
  paragraph([
    '以薄弱镇街为重点补短板，按站点实际服务人数配备力量；推广一批管用的做法，让各区县互学互鉴；把站点考核从看材料转到看办件、看评价。',
  ]),
  heading(2, '（二）把安置就业抓得更精细'),
  paragraph([
    '健全市级统筹、区县落实的岗位归集机制，扩大优质岗位供给；围绕本市重点产业办好订单式培训；对就业困难的退役军人逐人建账、动态清零。',
  ]),
  heading(2, '（三）把优待抚恤落得更到位'),
  paragraph([
    '统一全市待遇发放的时间节点和核对口径，做到应享尽享、应退尽退；推动优待目录落地，让优待证用得上、用得好。',
  ]),
  heading(2, '（四）把矛盾问题解决得更及时'),
  paragraph([
    '坚持局领导接访下访和包案制度，推动合理诉求解决在区县、解决在首办环节；用好法律服务、心理服务和困难帮扶资源，办一件、回访一件。',
  ]),
  heading(2, '（五）把双拥共建做得更扎实'),
  paragraph([
    '每季度召开军地协调会，部队需求和地方资源双向列出清单；做好随军家属就业、军人子女入学和军属走访，把关爱送到家门口。',
  ]),
  heading(2, '（六）把数据底座打得更牢固'),
  paragraph([
    '坚持一次采集、多处使用，以台账生成报表，以质检促规范；严守个人信息保护要求，谁查看、谁导出都留痕可查。',
  ]),
];
