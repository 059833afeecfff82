import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** （三） Placement, training, jobs and business. */
export const placementAndJobs: readonly ReportBlock[] = [
  heading(2, '（三）以安置就业为抓手，在提质增效上下功夫'),
  heading(3, '1.移交安置平稳有序'),
  paragraph(
    text`坚持公开、公平、公正，{term}接收退役报到${figure('return-reports')}，其中秋季退役${figure('return-reports-autumn')}、逐月领取退役金${figure('return-reports-monthly-pension')}；按期报到率为${figure('return-in-time-rate')}，通过网上联办在家门口完成报到${figure('return-reports-online')}，网上联办率为${figure('return-online-rate')}。`,
  ),
  paragraph(
    text`安置政府安排工作退役士兵${figure('placements-soldiers')}，其中转业军士${figure('placements-sergeants')}；安置到机关事业单位${figure('placements-soldiers-public')}，比例为${figure('placements-public-rate')}，安置到市属以上国有企业${figure('placements-soldiers-enterprise')}，上岗率为${figure('placements-on-post-rate')}。安置军转干部${figure('placements-officers')}，为军转干部办理落户${figure('placements-officers-settled')}；安置随军家属${figure('placements-families')}，接收军休人员${figure('placements-retired')}，组织岗前见习${figure('placements-probation')}，安置对象满意率为${figure('placements-satisfaction')}。受理社会保险接续${figure('insurance-people')}、${figure('insurance-cases')}，办结${figure('insurance-done')}，补缴${figure('insurance-make-up', { scale: 'ten-thousand' })}。`,
  ),
  heading(3, '2.教育培训对接需求'),
  paragraph(
    text`把适应性培训、技能培训、创业培训和学历提升衔接起来，举办培训${figure('training-sessions')}，退役军人参训${figure('veteran-trainees')}，其中适应性培训${figure('adaptation-trainees')}、职业技能培训${figure('skill-trainees')}、订单式培训${figure('order-trainees')}、创业培训${figure('startup-trainees')}、学历提升${figure('degree-trainees')}。培训合格率为${figure('training-pass-rate')}，培训后推荐就业${figure('training-hired')}，推荐就业率为${figure('training-hire-rate')}。`,
  ),
  heading(3, '3.就业服务精准有力'),
  paragraph(
    text`举办退役军人招聘会${figure('job-fairs')}，其中线上招聘会${figure('job-fairs-online')}，组织企业${figure('job-fair-firms')}，提供岗位${figure('job-fair-posts', { wording: 'floor' })}，参加退役军人${figure('job-fair-veterans', { wording: 'floor' })}，达成意向${figure('job-fair-intentions')}，现场录用${figure('job-fair-hires')}。就业创业热线平台累计入驻企业${figure('employers-hotline-ever')}，接听解答${figure('hotline-employment-calls')}，建立求职台账的退役军人${figure('job-seekers', { unit: '名' })}，对就业困难人员开展一对一帮扶${figure('job-seekings-helped')}。帮助退役军人实现就业创业${figure('employed-people', { unit: '名' })}，其中当年退役士兵${figure('employed-newly-discharged', { unit: '名' })}、军创联盟带动${figure('employed-by-alliance', { unit: '名' })}、热线推荐${figure('employed-by-hotline', { unit: '名' })}、就业困难人员${figure('employed-hard', { unit: '名' })}，就业回访率为${figure('employment-follow-up-rate')}。`,
  ),
  heading(3, '4.创业扶持形成合力'),
  paragraph(
    text`累计合作企业${figure('employers-ever')}，年内新增${figure('employers')}，其中军创企业${figure('employers-veteran')}、入驻创业园${figure('employers-park')}，合作企业提供岗位${figure('employer-posts')}，其中军创联盟${figure('employer-alliance-posts')}。累计聘任创业导师${figure('mentors-ever')}。组织参加创业创新大赛项目${figure('contest-projects')}，获奖${figure('contest-awards')}，其中省级以上${figure('contest-provincial-awards')}、一等奖${figure('contest-first-prizes')}。协调银行发放就业创业贷款${figure('startup-loans')}、${figure('startup-loan-amount', { scale: 'ten-thousand' })}，帮助自主创业${figure('employed-startups', { unit: '名' })}。`,
  ),
];
