import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** 二、 problems, read off the same figures, and 三、 the plan of next year. */
export const problemsAndPlan: readonly ReportBlock[] = [
  heading(1, '二、存在的问题'),
  paragraph(
    text`一是联系服务还不够均衡。{cutOff}联系服务覆盖率为${figure('contact-coverage')}，各村社联系的频次和深度存在差别，对行动不便和长期在外人员的联系方式还需丰富。`,
  ),
  paragraph(
    text`二是就业质量还需提升。求职台账登记${figure('job-seekers', { unit: '名' })}，实现就业创业${figure('employed-people', { unit: '名' })}，岗位与专长的匹配、就业后的跟踪服务需要继续加强。`,
  ),
  paragraph(
    text`三是办理效率还有空间。信访事项按时办结率为${figure('petition-on-time-rate')}，大厅后续办理事项按时办结率为${figure('reception-on-time-rate')}，跨部门事项的衔接需要进一步理顺。`,
  ),
  paragraph(
    text`四是数据质量还要夯实。在册困难退役军人${figure('people-in-difficulty')}的困难情况需要动态核实，年内质检退回电子档案${figure('archives-returned')}，一线采集的规范性有待提高。`,
  ),
  heading(1, '三、{nextYear}年工作打算'),
  heading(2, '（一）持续建强服务体系'),
  paragraph(
    text`继续开展示范型、枫桥式服务站创建，推动站点由建起来向用起来转变。在累计建成全国示范型服务中心（站）${figure('model-stations-ever')}的基础上，查漏补缺、分级提升；完善轮值站长、专职联络员制度，组织业务培训，让站点成为退役军人愿意来、能办事的地方。`,
  ),
  heading(2, '（二）持续提高安置就业质量'),
  paragraph([
    '完善移交安置工作机制，压实接收单位责任，提高人岗相适程度；办好专场招聘会和订单式培训，培训合格率保持在百分之八十五以上；用好创业导师和合作企业资源，为有创业意愿的退役军人提供全程服务。',
  ]),
  heading(2, '（三）持续落实优待抚恤政策'),
  paragraph([
    '按时足额发放抚恤补助，做好年度确认和标准调整后的补发；丰富优待项目，组织体检和疗休养；推进双拥共建，对部队提出的实际问题建账销号，件件有回音。',
  ]),
  heading(2, '（四）持续维护合法权益'),
  paragraph([
    '落实信访工作条例，把合理诉求解决在基层；发挥法律顾问、人民调解和心理服务的作用；对困难退役军人做到早发现、早核实、早帮扶。',
  ]),
  heading(2, '（五）持续加强思想政治引领'),
  paragraph([
    '学习宣传先进典型，组织老兵宣讲和志愿服务，支持退役军人参与基层治理和乡村振兴；加强烈士褒扬和纪念设施管护，营造尊崇军人、尊重退役军人的氛围。',
  ]),
  heading(2, '（六）持续夯实信息化基础'),
  paragraph([
    '坚持工作做到哪里、记录跟到哪里，一次采集、多处使用，用真实完整的台账支撑服务、管理和决策；严格保护个人信息，做到最小够用、全程留痕。',
  ]),
];
