using System.Globalization;

namespace Xiance.Assessment;

/// <summary>One paragraph of a scheme in readable Chinese: what it is about, what it says, its clause, and the assumption where the document is silent.</summary>
public sealed record SchemeParagraph(string About, string Says)
{
    public string Clause { get; init; } = "";

    public string? Assumption { get; init; }
}

/// <summary>Reads a scheme out in Chinese, step by step in the order in which it is computed, so that who is assessed by it can follow.</summary>
public static class SchemeInWords
{
    public static IReadOnlyList<SchemeParagraph> Of(Scheme scheme) =>
    [
        new("评价对象", Objects(scheme)) { Clause = scheme.Cite?.Clause ?? "" },
        .. scheme.Derived.Select(column => new SchemeParagraph("派生数据", $"{column.Column} = {column.Formula.Text}。") { Clause = column.Cite?.Clause ?? "" }),
        .. scheme.Attributed.Select(one => new SchemeParagraph("飞地归属", $"{Column(scheme, one.Column)}按飞地项目的分成归属后计算：属地数减去分给其他县的部分，加上从其他县分来的部分；各县合计不变。") { Clause = one.Cite?.Clause ?? "", Assumption = one.Assumption }),
        .. scheme.Steps.Select((step, index) => new SchemeParagraph($"第{index + 1}步　{StepName(step)}", StepInWords.Of(scheme, step))),
        new("权重", Weights(scheme.Weights)),
        new("合成", Aggregate(scheme.Aggregate) + Levels(scheme)),
        .. scheme.Points.Select(rule => new SchemeParagraph(rule.IsBonus ? "加分" : "扣分", $"{rule.Name}：每单位{Text(rule.PerUnit)}分{(rule.Cap is { } cap ? $"，最多{Text(cap)}分" : "，不封顶")}；没有数据时{(rule.MissingIsNone ? "按没有计" : "不能计算")}。") { Clause = rule.Cite?.Clause ?? "", Assumption = rule.Assumption }),
        .. scheme.Vetoes.Select(rule => new SchemeParagraph("一票否决", $"{rule.Name}：{Effect(rule)}。") { Clause = rule.Cite?.Clause ?? "", Assumption = rule.Assumption }),
        new("排名", Rank(scheme)),
        .. scheme.Honours.Select(rule => new SchemeParagraph("荣誉", Honour(rule)) { Clause = rule.Cite?.Clause ?? "", Assumption = rule.Assumption }),
        .. scheme.Talks.Select(rule => new SchemeParagraph("约谈", $"{rule.Name}：{string.Join('、', rule.Criteria.Select(criterion => criterion.Name))}{(rule.Years > 1 ? $"，{(rule.YearsApplyToFirst == rule.Criteria.Count ? "都" : $"前{rule.YearsApplyToFirst}种情形")}须连续{rule.Years}年" : "")}。") { Clause = rule.Cite?.Clause ?? "", Assumption = rule.Assumption }),
    ];

    static string Objects(Scheme scheme)
    {
        var classes = scheme.Classes.Names.Count == 0 ? "不分类。" : $"分{string.Join('、', scheme.Classes.Names)}{scheme.Classes.Names.Count}类，一个县{(scheme.Classes.SeveralAllowed ? "可以" : "不能")}属于几类。";
        return classes + string.Concat(scheme.Classes.Ladders.Select(Ladder)) + (scheme.Groups.Count == 0 ? "" : $"{string.Join('、', scheme.Groups.Select(group => $"{group.Name}（{string.Join('、', group.Classes)}）"))}分别排名。");
    }

    static string Column(Scheme scheme, string column) => scheme.Indicators.FirstOrDefault(one => one.Column == column)?.Name ?? column;

    static string Ladder(ClassLadder ladder) =>
        $"按{(ladder.ByAssessedPeriod ? "考核年" : "当年")}的{ladder.Figure}分类：{string.Join('、', ladder.Steps.Select(step => step.From is { } from ? $"{Text(from)}以上（含）为{step.Class}" : $"其余为{step.Class}"))}；没有数据的{ladder.Missing switch { MissingClassFigure.Keep => "类别不变", MissingClassFigure.NoClass => "不归类", _ => "不能计算" }}。";

    static string StepName(StepRule step) => step switch
    {
        DenominateStep => "取相对数",
        ImputeStep => "处理缺失",
        ScreenStep => "检查数据是否够用",
        TreatStep => "处理异常值",
        _ => "标准化",
    };

    static string Weights(WeightRule rule) => rule.Method switch
    {
        WeightMethod.Given => $"按方案给定{(rule.Basis is { } basis ? $"，同一上级之下合计{Text((decimal)basis)}" : rule.Total is { } total ? $"，总计{Text((decimal)total)}，下级合计等于上级" : "，按合计折算")}；{(rule.ZerosCounted ? "0也是权重" : rule.RenormaliseZeros ? "权重为0的，其余按比例补足" : "权重为0的不补")}。",
        WeightMethod.Equal => "同一上级之下各项相等。",
        WeightMethod.Entropy => "由数据按熵权法求出。",
        WeightMethod.Critic => "由数据按CRITIC法（差异乘冲突）求出。",
        WeightMethod.Pca => "由数据按第一主成分求出。",
        WeightMethod.Ahp => "由两两比较矩阵按层次分析法求出。",
        WeightMethod.Formula => $"按公式 {rule.Formula?.Text} 求出，再折算为合计1。",
        _ => $"{string.Join('；', rule.Parts.Select(part => $"{Text((decimal)part.Share)}取自：{Weights(part.Rule).TrimEnd('。')}"))}；{(rule.ByProduct ? "相乘" : "相加")}后折算。",
    };

    static string Levels(Scheme scheme) => string.Concat(scheme.Nodes.Where(node => node.Aggregate is not null || node.ChildWeights is not null).Select(node => $"{node.Name}：{(node.ChildWeights is { } weights ? "权重" + Weights(weights) : "")}{(node.Aggregate is { } rule ? Aggregate(rule) : "")}"));

    static string Aggregate(AggregateRule rule) => (rule.Method switch
    {
        AggregateMethod.Arithmetic => "加权算术平均",
        AggregateMethod.Geometric => "加权几何平均",
        AggregateMethod.Harmonic => "加权调和平均",
        AggregateMethod.Power => $"加权{Text((decimal)rule.Power)}次幂平均",
        AggregateMethod.Topsis => "与最优、最劣方案的接近程度（TOPSIS）",
        AggregateMethod.Outranking => "两两比较的胜负",
        _ => $"公式 {rule.Formula?.Text}",
    }) + rule.Missing switch
    {
        MissingChild.Renormalise => $"；有缺项时其余权重按比例补足{(rule.MinimumPresent > 0 ? $"，但至少要有{Text((decimal)rule.MinimumPresent * 100)}%的项" : "")}。",
        MissingChild.NoValue => "；有缺项就没有得分。",
        MissingChild.Zero => "；缺项按0计。",
        _ => "；不得有缺项。",
    };

    static string Effect(VetoRule rule) => rule.Effect switch
    {
        VetoEffect.BarsHonours => rule.Honours.Count == 0 ? "取消评优资格" : "取消部分荣誉的评选资格",
        VetoEffect.CapsGrade => $"等次最高为{rule.Grade}",
        _ => "不参加排名",
    } + (rule.MissingIsNone ? "；没有认定视为未发生" : "；没有认定结果不能计算");

    static string Rank(Scheme scheme) => $"按{(scheme.Rank.Decimals is { } decimals ? $"得分保留{decimals}位小数" : "得分（12位有效数字）")}由高到低排名，" + scheme.Rank.Ties switch
    {
        TieRule.BestPlace => "相同的并列，其后名次顺延空出。",
        TieRule.Dense => "相同的并列，其后名次不空。",
        _ => $"相同的依次比较{string.Join('、', scheme.Rank.TieBreak)}。",
    };

    static string Honour(HonourRule rule)
    {
        var measure = rule.Measure switch { HonourMeasure.Rank => "名次最前", HonourMeasure.ScoreGain => "得分比上年增加最多", HonourMeasure.Growth => "得分比上年增长最快", _ => "名次上升最多" };
        var count = rule.Everyone ? "符合条件的全部" : rule.Counts.Count > 0 ? string.Join('、', rule.Counts.Select(pair => $"{pair.Key}{pair.Value}个")) : $"{(rule.Field == RankField.All ? "" : rule.Field == RankField.Class ? "每类" : "每组")}{rule.Count}个";
        return $"{rule.Name}：{measure}的{count}；最后一名并列时{(rule.ShareLastPlace ? "一并入选" : $"依次比较{string.Join('、', rule.CutBy)}")}；{(rule.NotWith.Count == 0 ? "可与其他荣誉兼得" : "不与部分荣誉兼得")}；有人被取消时{(rule.NextMovesUp ? "依次递补" : "空缺不补")}。";
    }

    internal static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
