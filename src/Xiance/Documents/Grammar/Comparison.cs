namespace Xiance.Documents.Grammar;

/// <summary>Reads the words of comparison around a number: 达到, 超过, 不低于 before it; 以上, 左右, 以内 behind it.</summary>
static class Comparison
{
    static readonly (string Word, TargetOperator? Operator)[] Before =
    [
        ("不低于", TargetOperator.Ge), ("不少于", TargetOperator.Ge), ("不小于", TargetOperator.Ge), ("至少", TargetOperator.Ge), ("不超过", TargetOperator.Le), ("不高于", TargetOperator.Le),
        ("不大于", TargetOperator.Le), ("不多于", TargetOperator.Le), ("控制在", null), ("超过", TargetOperator.Gt), ("突破", TargetOperator.Gt), ("高于", TargetOperator.Gt), ("大于", TargetOperator.Gt),
        ("低于", TargetOperator.Lt), ("小于", TargetOperator.Lt), ("少于", TargetOperator.Lt), ("提高到", null), ("提高至", null), ("提升到", null), ("提升至", null), ("增加到", null), ("增加至", null),
        ("扩大到", null), ("扩大至", null), ("上升到", null), ("上升至", null), ("增长到", null), ("增长至", null), ("发展到", null), ("达到", null), ("达至", null), ("降低到", TargetOperator.Eq), ("降低至", null),
        ("下降到", null), ("下降至", null), ("压缩到", null), ("压缩至", null), ("压减至", null), ("缩短至", null), ("缩短到", null), ("减少到", null), ("减少至", null), ("缩小到", null), ("缩小至", null), ("压降到", null), ("压降至", null), ("控制到", null), ("拓展到", null), ("拓展至", null), ("降到", null), ("降至", null), ("升至", null), ("增至", null), ("稳定在", null), ("保持在", null), ("维持在", null), ("保持", null), ("稳定", null),
        ("约为", TargetOperator.Approx), ("接近", TargetOperator.Approx), ("大约", TargetOperator.Approx), ("力争", null), ("确保", null), ("实现", null), ("分别", null), ("均", null), ("翻", null), ("超", TargetOperator.Gt), ("过", TargetOperator.Gt), ("达", null), ("为", null), ("约", TargetOperator.Approx), ("近", TargetOperator.Approx),
        ("≥", TargetOperator.Ge), ("≤", TargetOperator.Le), ("＜", TargetOperator.Lt), ("<", TargetOperator.Lt), (">", TargetOperator.Gt)
    ];

    static readonly (string Word, TargetOperator Operator)[] Behind =
    [
        ("(含)以上", TargetOperator.Ge), ("及以上", TargetOperator.Ge), ("或以上", TargetOperator.Ge), ("以上", TargetOperator.Ge), ("左右", TargetOperator.Approx), ("上下", TargetOperator.Approx),
        ("以内", TargetOperator.Le), ("之内", TargetOperator.Le), ("(含)以下", TargetOperator.Le), ("及以下", TargetOperator.Le), ("以下", TargetOperator.Le)
    ];

    /// <summary>1000万元（人民币，下同）及以上: a remark between the number and its word of comparison.</summary>
    static int BehindRemark(string view, int place, int end)
    {
        if (place >= end || view[place] != '(' || view.IndexOf(')', place, Math.Min(12, end - place)) is not (> 0 and var close) || close + 2 >= end) return place;
        return view.AsSpan(close + 1, Math.Min(3, end - close - 1)) is var next && (next.StartsWith("以上") || next.StartsWith("及以") || next.StartsWith("以下")) ? close + 1 : place;
    }

    public static Quantity Around(string view, int start, int end, Quantity quantity)
    {
        var full = quantity.Start;
        TargetOperator? comparison = null;
        for (var more = true; more;)
        {
            more = false;
            foreach (var (word, found) in Before)
            {
                if (full - word.Length < start || !view.AsSpan(full - word.Length, word.Length).SequenceEqual(word)) continue;
                if (word == "过" && (full - 2 < start || view[full - 2] is '通' or '经' or '度' or '走' or '渡' or '审')) continue;
                full -= word.Length;
                comparison ??= found;
                more = true;
                break;
            }
        }
        var after = BehindRemark(view, quantity.End, end);
        foreach (var (word, found) in Behind)
        {
            if (after + word.Length > end || !view.AsSpan(after, word.Length).SequenceEqual(word)) continue;
            after += word.Length;
            comparison = found;
            break;
        }
        if (comparison is null && after > quantity.End) after = quantity.End;
        if (after == quantity.End && after < end && view[after] == '内' && quantity.Unit is "个月" or "天" or "小时" or "个工作日" or "工作日") (after, comparison) = (after + 1, TargetOperator.Le);
        return quantity with { FullStart = full, FullEnd = after, Operator = comparison ?? TargetOperator.Eq };
    }
}
