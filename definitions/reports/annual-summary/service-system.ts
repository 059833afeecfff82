import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** （二） Stations, hall, hotline, online services and liaisons. */
export const serviceSystem: readonly ReportBlock[] = [
  heading(2, '（二）以服务体系为支撑，在便民利民上下功夫'),
  heading(3, '1.站点建设提质扩面'),
  paragraph(
    text`对照标准推进各级服务中心（站）建设，{term}建成服务中心（站）${figure('stations-opened')}，其中改建提升${figure('stations-rebuilt')}。组织申报全国示范型${figure('model-stations-applied')}，通过验收${figure('model-stations')}，其中镇街服务站${figure('model-stations-township')}、村社服务站${figure('model-stations-village')}，创建率为${figure('model-pass-rate')}，累计建成全国示范型服务中心（站）${figure('model-stations-ever')}；省枫桥式镇街服务站通过验收${figure('maple-stations-township')}、村社服务站通过验收${figure('maple-stations-village')}；命名红色退役军人服务站${figure('red-stations')}，其中省级${figure('red-stations-provincial')}、市级${figure('red-stations-city')}；培育“一站一特色”服务品牌${figure('station-brands')}。`,
  ),
  paragraph(
    text`推行轮值站长制度，参加轮值的老兵${figure('rotating-heads', { unit: '名' })}，轮值${figure('rotating-head-turns')}，接待群众${figure('rotating-head-received')}，调解矛盾${figure('rotating-head-mediated')}。开展工作人员业务培训${figure('staff-training-sessions')}，培训${figure('staff-training-trainees')}，基层人员政策水平和服务能力得到加强。`,
  ),
  heading(3, '2.窗口服务便捷高效'),
  paragraph(
    text`服务大厅累计开设窗口${figure('windows-ever')}，多部门联办事项累计${figure('items-joint-ever')}，网上办理事项累计${figure('items-online-ever')}，年内新开通服务事项${figure('items-opened')}。接待来访${figure('reception-persons', { wording: 'floor' })}，受理事项${figure('reception-matters')}，当场答复${figure('reception-answered')}，当场答复率为${figure('reception-answered-rate')}；需要后续办理的事项按时办结率为${figure('reception-on-time-rate')}。`,
  ),
  paragraph(
    text`热线受理${figure('hotline-calls')}；政务服务便民热线受理${figure('hotline-government-calls')}，其中直接答复${figure('hotline-government-answered')}；热线按时办结率为${figure('hotline-on-time-rate')}。网上受理办件${figure('online-services')}，其中优待证申领${figure('online-card-applications')}，按时办结率为${figure('online-on-time-rate')}，基本实现数据多跑路、退役军人少跑腿。`,
  ),
  paragraph(
    text`落实“好差评”制度，由服务对象本人评价，收到服务评价${figure('ratings-received')}，满意率为${figure('rating-satisfaction')}，其中大厅接待${figure('reception-satisfaction')}、热线来电${figure('hotline-satisfaction')}、事项办理${figure('cases-satisfaction')}；差评办结${figure('rectifications-closed')}，按期整改率${figure('rectification-in-time-rate')}，回访率${figure('rectification-call-back-rate')}。`,
  ),
  paragraph(
    text`依托一体化办件平台，{term}收到服务事项申请${figure('cases-applied')}，办结${figure('cases-closed')}，其中批准${figure('cases-granted')}，按时办结率为${figure('cases-on-time-rate')}，做到一次申请、一窗受理、联动办理、限时办结；由其他部门决定的事项转介${figure('referrals-made')}，有回音${figure('referrals-answered')}。`,
  ),
  heading(3, '3.联系服务走深走实'),
  paragraph(
    text`累计聘任专职联络员${figure('liaisons-ever')}，按网格开展普遍联系。联系服务对象${figure('contacted-people')}、${figure('contacts')}，其中入户走访${figure('contacts-at-door')}，联系服务覆盖率为${figure('contact-coverage')}；收集诉求${figure('contact-requests')}，办结${figure('contact-requests-met')}，办结率为${figure('contact-request-rate')}，服务对象满意率为${figure('contact-satisfaction')}。`,
  ),
  paragraph(
    text`做好档案管理，建立电子档案${figure('archives-digitised')}，其中转业退役军人档案${figure('archives-transferred')}，扫描${figure('archive-pages', { wording: 'near', scale: 'ten-thousand' })}，做到一人一档、数据常新。`,
  ),
  heading(3, '4.社会力量协同参与'),
  paragraph(
    text`引进社会组织${figure('partner-organisations')}，结对服务站${figure('partner-stations')}，开展走访排摸、公益服务、困难帮扶等活动${figure('partner-activities')}，服务${figure('partner-served')}；聘任服务督导员${figure('appointed-supervisors')}，督导员到场检查活动${figure('partner-activities-supervised')}，社会服务有项目、有跟踪、有评价。`,
  ),
];
