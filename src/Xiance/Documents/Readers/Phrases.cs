using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>The words around a target's number that are no part of what is measured.</summary>
static partial class Phrases
{
    /// <summary>Where the indicator's own words start: behind time phrases, hopes and particles at the front of a clause.</summary>
    public static int SubjectStart(string view, int start, int end)
    {
        foreach (var phrase in TimePhrase.Read(view, start, end))
        {
            if (phrase.Kind is not TimeKind.Comparison && phrase.End <= end) start = phrase.End;
        }
        for (var more = true; more && start < end;)
        {
            more = false;
            foreach (var match in LeadIn().EnumerateMatches(view.AsSpan(start, end - start)))
            {
                start += match.Length;
                more = match.Length > 0;
                break;
            }
        }
        foreach (var match in Examples().EnumerateMatches(view.AsSpan(start, end - start))) return start + match.Index + match.Length;
        foreach (var match in Joined().EnumerateMatches(view.AsSpan(start, end - start))) return start + match.Index + 1;
        return start;
    }

    /// <summary>打造牛、羊、菜4个产业集群: a list that a word of making opens.</summary>
    public static bool OpensMaking(ReadOnlySpan<char> left) => left.StartsWith("打造") || left.StartsWith("培育") || left.StartsWith("形成") || left.StartsWith("建成");

    public static bool EndsWithVerb(ReadOnlySpan<char> left) => Verb().IsMatch(left);

    /// <summary>Words of growth or share that name no subject of their own: 年均增长, 占全市比重, 总规模.</summary>
    public static bool IsBareMeasure(ReadOnlySpan<char> words) => BareMeasure().IsMatch(words);

    /// <summary>The subject without its word of growth: 零售额年均增长 gives 零售额.</summary>
    public static string WithoutGrowth(string subject) => GrowthEnd().Replace(subject, "");

    public static bool Counts(ReadOnlySpan<char> noun) => noun.Length > 0 && !NoThing().IsMatch(noun);

    /// <summary>Words before a count that lead to what is counted and name no measure themselves: 启动30个试点.</summary>
    public static bool IsSpent(ReadOnlySpan<char> behind) => behind.StartsWith("用于") || behind.StartsWith("投入") || behind.StartsWith("投向") || behind.StartsWith("安排");

    public static bool Opens(ReadOnlySpan<char> left) => left.Length <= 8 && !Reach().IsMatch(left) && !Growth().IsMatch(left);

    public static bool IsFund(ReadOnlySpan<char> behind) => FundLength(behind) > 0;

    /// <summary>专项资金支持县域发展: how far the name of the fund reaches; 0 when none stands there.</summary>
    public static int FundLength(ReadOnlySpan<char> behind)
    {
        foreach (var match in Fund().EnumerateMatches(behind)) return match.Length;
        return 0;
    }

    public static bool Rises(ReadOnlySpan<char> behind) => Rise().IsMatch(behind);

    public static bool HasReach(ReadOnlySpan<char> left) => Reach().IsMatch(left);

    /// <summary>收入增长与经济增长基本同步、粮食产量500亿斤: a goal without a number ends before the sign.</summary>
    public static bool EndsGoal(ReadOnlySpan<char> words) => GoalWithoutNumber().IsMatch(words);

    public static bool IsCondition(ReadOnlySpan<char> clause) => Condition().IsMatch(clause);

    public static bool IsBackground(ReadOnlySpan<char> clause) => Background().IsMatch(clause);

    /// <summary>Verbs that belong to what is measured stay in front of a counted noun: 新增, 建成, 引进.</summary>
    public static int KeptVerb(string view, int start, int end)
    {
        foreach (var match in Kept().EnumerateMatches(view.AsSpan(start, end - start))) return start + match.Index;
        return end;
    }

    public static string Clean(string indicator) => Edge().Replace(indicator, "");

    [GeneratedRegex(@"^(对(?=地区|国内|全)|到|至|在|于|力争|争取|确保|努力|预计|计划|将|使|使得|实现|其中|全面|基本|同时|并|并且|且|还|要|以及|及|和|推动|促进|保证|形成|达到|接续|继续|全年|年内|年底前?|[上下]半年|第?[一二三四]季度(末|底)?|\d{1,2}月底前|年?(末|底|前)|,|、|:|-|""|是|各地|县域经济发展目标|主要目标|具体目标|建议|持续|不断|打造好?|建好|一批|通过\d+年(左右)?的?努力|用\d+年(左右)?时间|经过\d+年(左右)?的?努力)")]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"(组建|签约|发行|统筹|培育|培养|打造|(培育|打造|建设|发展|形成|推)(出|好|成)|建设|建成|创建|形成|支持|完成|新增|引进|引入|引育|实施|改造|新建|改建|扩建|组织|举办|扶持|认定|发展|建立|设立|布局|评选|遴选|推进|开展|实现|安排|整合|主攻|推动|建好|创成|推出|选派|选树|储备|谋划|招引|落地|开工|投产|竣工|推广|配备|配置|新创建|争创|命名|培训|吸纳|带动|转移|集聚|扩建|聚集|孵化|筹建|购置|投放|达|有|的|壮大|做强|选取|确定|壮大到|每年|年均|各|再|累计|侧重给予|给予|重点扶持|投入|增加|达标|提升|提质|聚焦|选定|明确|确立|评定|盘活|腾退|出让|供应|保障|拥有)$")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^((年均|年|同比|累计|平均|每年|总体)?(增长|增速|增幅|增长率|提高|提升|下降|降低|减少|增加)(率|幅度)?|占[^,]{0,12}(比重|比例|比)|占比|比重|总?规模|总投资额?|总量|总数|总额|(\p{IsCJKUnifiedIdeographs}年)?累计|每(个?县|年|亩|户|人|个?项目|村|镇)(市|区)?)$")]
    private static partial Regex BareMeasure();

    [GeneratedRegex(@"((年均|年|同比|累计|平均|每年)?(增长|增速|增幅|增长率|提高|提升|下降|降低)|年均|新增)$")]
    private static partial Regex GrowthEnd();

    [GeneratedRegex(@"(增长|提高|提升|下降|增加|减少|达|到|为|率|比|值|数|量|额|县|市|区|镇|村|园|业|地|人)$")]
    private static partial Regex Growth();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{0,12}(资金|基金|贷款|债券|国债|经费|授信|资金池)(?=$|用于|支持|扶持|专项用于)")]
    private static partial Regex Fund();

    [GeneratedRegex(@"^(提高|提升|增加|增长|扩大|上升|下降|降低|减少|缩短|压减|压缩|缩小|增|降|升)(到|至)")]
    private static partial Regex Rise();

    [GeneratedRegex(@"^(重点|关键|主要|核心|工作|目标)?(领域|环节|方面|任务)|(措施|任务|政策|制度|改革|指标|方式)(等|$)|^\p{IsCJKUnifiedIdeographs}{0,4}(\([^()]{1,6}\))?(被|分为|划分)|^(重大|重点|标志性)(工程|行动|举措)|^(牵头|责任|配合|成员|部门)?(单位|部门)$|^(方面|环节|部分|问题|原则|阶段|步骤|文件|核心监测指标|指标|任务|措施|要求|组成|方向|层次|维度|等次|方式|条件|标准|重点方面|关键环节|以上部门|月|工作日|季度|关键|子|镇街|一级|二级|批次|专题|专章|附件|样本|档次|档|大类|等级|类别)")]
    private static partial Regex NoThing();

    [GeneratedRegex(@"(增长|增速|增幅|提高|提升|增加|下降|降低|减少|新增|累计|建成|引进|完成|投资额?|产值|收入|规模|里程|面积|总量|数量|比重|占比|比例|覆盖率|率|总额|余额|产量|销售额|营业额|总值|增加值|人口|能力|人数|人次|人才|人员|床位|项目|企业|数|量|额|基地|园区|平台|成本|时间|(高于|低于|快于|高出|低于)\p{IsCJKUnifiedIdeographs}{1,10}(平均|水平|增速|平均线))$|^每(十|百|千|万|十万|百万)(名|人|户|常住|老年|就业|劳动)")]
    private static partial Regex Reach();

    [GeneratedRegex(@"(同步|一致|平衡|平稳|合理区间|任务|水平)$")]
    private static partial Regex GoalWithoutNumber();

    [GeneratedRegex(@"^(对于?|凡|符合|若|如果|属|鼓励.*对|按照?|给予|最高|每户|每人|单个)")]
    private static partial Regex Condition();

    [GeneratedRegex(@"截至|截止|目前|现有|已(有|建成|完成|达|形成|实现|累计)|同比|占全[国省区市].{0,8}的|比上年|较上年|(完成|达到?|为|增长|实现|建成|下降|提高)了")]
    private static partial Regex Background();

    [GeneratedRegex(@"(每年.{0,8}|累计)?(新增|引进|建成|完成|创建|培育建成|建设)?$")]
    private static partial Regex Kept();

    /// <summary>钢铁、机械、水泥等: the examples before 等 are no part of a short name.</summary>
    [GeneratedRegex(@"^[^等]{2,60}、[^等]{1,20}等(?=[^级于待])")]
    private static partial Regex Examples();

    [GeneratedRegex(@"(和|及|并)(?=新增|累计|建成|完成|引进|实现)")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^[的得""、,]+|[的""、,（(]+$|(比|较)20\d\d年$|拟?按$")]
    private static partial Regex Edge();
}
