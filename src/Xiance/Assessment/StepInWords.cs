namespace Xiance.Assessment;

/// <summary>One step of a scheme in Chinese.</summary>
static class StepInWords
{
    public static string Of(Scheme scheme, StepRule step) => (step.Codes.Count == scheme.Indicators.Count ? "全部指标" : string.Join('、', step.Codes.Select(code => scheme.Indicators.FirstOrDefault(indicator => indicator.Code == code)?.Name ?? code))) + "：" + step switch
    {
        DenominateStep => string.Join('、', scheme.Indicators.Where(indicator => step.Codes.Contains(indicator.Code) && indicator.Per is not null).Select(indicator => $"{indicator.Name}除以{indicator.Per}").DefaultIfEmpty("乘以方案写明的系数")) + "。",
        ImputeStep impute => Impute(impute),
        ScreenStep screen => $"有数据的指标不到{Percent(screen.MinimumPresent)}的县不评分{(screen.MinimumNonZero is { } least ? $"，非零的不到{Percent(least)}的也不评" : "")}。",
        TreatStep treat => Treat(treat),
        NormaliseStep normalise => string.Join('；', normalise.Rules.GroupBy(pair => Normalise(pair.Value)).Select(group => (normalise.Rules.Values.Select(Normalise).Distinct().Count() > 1 ? string.Join('、', group.Select(pair => scheme.Indicators.First(indicator => indicator.Code == pair.Key).Name)) + "按" : "") + group.Key)) + "。",
        _ => "",
    };

    static string Scope(StatisticScope scope) => (scope.Within is null ? "在全部县中" : scope.Within == StatisticScope.Class ? "在同类县中" : $"在{scope.Within}相同的县中") + scope.Periods switch { PeriodScope.Each => "逐年", PeriodScope.Pooled => "各年合在一起", _ => $"以{scope.Base}为准" };

    static string Impute(ImputeStep step) => step.Method switch
    {
        ImputeMethod.Leave => "缺失不补。",
        ImputeMethod.PreviousPeriod => $"用以前年度的数补，最远{step.MaxAge}年。",
        ImputeMethod.NextPeriod => $"用以后年度的数补，最远{step.MaxAge}年。",
        ImputeMethod.Interpolate => $"用前后年度的数内插，最远{step.MaxAge}年。",
        ImputeMethod.Mean => $"用平均数补（{Scope(step.Scope)}）。",
        ImputeMethod.Median => $"用中位数补（{Scope(step.Scope)}）。",
        ImputeMethod.SiblingMean => "用同一上级下其他指标的平均数补。",
        ImputeMethod.Constant => $"用{Number(step.Value)}补。",
        _ => $"用{Number(step.Value)}补，每缺一项扣{Number(step.Points)}分。",
    };

    static string Treat(TreatStep step) => step.Method switch
    {
        TreatMethod.None => "不处理。",
        TreatMethod.Percentile => $"低于{Percent(step.LowerShare)}分位、高于{Percent(step.UpperShare)}分位的收到分位数上（{Scope(step.Scope)}）。",
        TreatMethod.Log => $"取对数或幂变换（{Scope(step.Scope)}）。",
        _ => $"偏度绝对值不小于{Number(step.SkewLimit)}且峰度不小于{Number(step.KurtosisLimit)}的，逐个收缩极端值{(step.WinsorMaximum is { } most ? $"，最多{most}个" : "")}{(step.Otherwise == LogTransform.None ? "" : "，仍不行再取对数")}（{Scope(step.Scope)}）。",
    };

    static string Normalise(Normalisation rule) => rule.Method switch
    {
        NormaliseMethod.AsIs => "原数即得分",
        NormaliseMethod.MinMax => $"最低得{Number(rule.Low)}、最高得{Number(rule.High)}，其间按比例（{Scope(rule.Scope)}）",
        NormaliseMethod.ZScore => $"标准分，平均{Number(rule.Mean)}、标准差{Number(rule.Deviation)}（{Scope(rule.Scope)}）",
        NormaliseMethod.Efficacy => $"功效系数，{Number(rule.Low)}至{Number(rule.High)}分（{Posts(rule)}）",
        NormaliseMethod.ExponentialEfficacy => $"指数型功效系数，{Number(rule.Low)}至{Number(rule.High)}分（{Posts(rule)}）",
        NormaliseMethod.Goalposts => $"{Posts(rule)}之间按{(rule.Logarithmic ? "对数" : "")}比例得分，满分{Number(rule.Scale)}{(rule.Truncate ? "，超出的截止" : "")}",
        NormaliseMethod.Rank => $"名次得分（{Scope(rule.Scope)}）",
        NormaliseMethod.PercentileRank => $"百分位次（{Scope(rule.Scope)}）",
        NormaliseMethod.Borda => $"胜过的个数（{Scope(rule.Scope)}）",
        NormaliseMethod.RankSteps => $"第一名{Number(rule.First)}，每低一名减{Number(rule.Step)}（{Scope(rule.Scope)}）",
        NormaliseMethod.PlaceTable => $"按位次{(rule.Table.Any(row => row.IsPlace) ? "" : "占比")}分档：{string.Join('、', rule.Table.Select(row => $"{(!row.IsPlace ? "前" + Percent(row.From) : row.From < double.MaxValue ? $"前{Number(row.From)}名" : "其余")}得{Number(row.Score)}"))}（{Scope(rule.Scope)}）",
        NormaliseMethod.IntervalTable => $"按数值分档：{string.Join('、', rule.Table.Select(row => $"{(row.Included ? "" : "大于")}{Number(row.From)}{(row.Included ? "及以上" : "")}得{Number(row.Score)}"))}",
        NormaliseMethod.Count => $"每单位{Number(rule.Value)}分{(rule.Cap is { } cap ? $"，最多{Number(cap)}分" : "")}",
        NormaliseMethod.Attainment => $"目标{Number(rule.Value)}的完成比例，完成得{Number(rule.Scale)}{(rule.Cap is { } cap ? $"，最多{Number(cap)}" : "")}",
        NormaliseMethod.Ratio or NormaliseMethod.ShareOfBest => $"与{Benchmark(rule)}之比，相等得{Number(rule.Scale)}{(rule.Cap is { } cap ? $"，最多{Number(cap)}" : "")}",
        NormaliseMethod.DistanceToBest => $"与最好值的距离（{Scope(rule.Scope)}）",
        NormaliseMethod.DistanceToReference => $"与{rule.Region}的距离",
        NormaliseMethod.DistanceToTarget => $"与目标{Number(rule.Value)}的距离",
        _ => $"公式 {rule.Formula?.Text}（{Scope(rule.Scope)}）",
    };

    static string Posts(Normalisation rule) => rule.Posts is { } posts ? $"{Number(posts.Low)}至{Number(posts.High)}" : Scope(rule.Scope) + "的最低、最高值";

    static string Benchmark(Normalisation rule) => rule.Method == NormaliseMethod.ShareOfBest ? "最好值" : rule.Benchmark switch
    {
        BenchmarkKind.Mean => $"平均数的{Number(rule.Value)}倍",
        BenchmarkKind.Median => $"中位数的{Number(rule.Value)}倍",
        BenchmarkKind.Best => "最好值",
        BenchmarkKind.OwnPrevious => "本县上年",
        _ => Number(rule.Value),
    };

    static string Percent(double share) => SchemeInWords.Text((decimal)share * 100) + "%";

    static string Number(double value) => Math.Abs(value) < 1e20 ? SchemeInWords.Text((decimal)value) : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
