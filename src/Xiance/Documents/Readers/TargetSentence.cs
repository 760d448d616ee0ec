using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Finds the targets of one sentence: a subject before the number (收入达到…), a counted noun behind it (30个示范县), shared subjects, 分别.</summary>
sealed class TargetSentence(NormalText text, int start, int end, bool governed)
{
    readonly SentenceShape shape = new(text.View, start, end);
    readonly List<TargetDraft> drafts = [];
    readonly string view = text.View;
    (int Start, int End)? subject;
    bool subjectIsCount;
    (int Start, int End)? thresholdSubject;
    string thresholdThings = "";
    List<string> shared = [];
    int sharedStart;

    public List<TargetDraft> Read()
    {
        var quantities = shape.Quantities;
        for (var i = 0; i < quantities.Count; i++)
        {
            if (Distributed(i) is var taken and > 0) i += taken - 1;
            else if (Chain(i) is var chained and > 0) i += chained - 1;
            else if (!IsThreshold(i)) Take(i);
        }
        return drafts;
    }

    int ClauseStart(int place) => shape.After(place, ",;:。", start);

    /// <summary>Start of the words that belong to this number alone: behind the enumeration sign that parts it from the number before.</summary>
    int SegmentStart(int index)
    {
        var quantity = shape.Quantities[index];
        var clause = ClauseStart(quantity.FullStart);
        var before = index - 1;
        while (before >= 0 && shape.Quantities[before].Start >= clause)
        {
            var sign = shape.Before(shape.Quantities[before].FullEnd, "、");
            if (sign < quantity.FullStart) return LastSign(sign, quantity.FullStart, before, index);
            if (JoinedBy(quantity.FullStart)) return quantity.FullStart;
            before--;
        }
        return clause;
    }

    int LastSign(int sign, int place, int before, int index)
    {
        for (var next = shape.Before(sign + 1, "、"); next < place; next = shape.Before(next + 1, "、"))
            if (Phrases.EndsGoal(view.AsSpan(sign + 1, next - sign - 1))) sign = next;
        return index - before > 1 ? sign + 1 : Math.Max(sign + 1, JoinedBy(place) ? place : 0);
    }

    bool JoinedBy(int place) => place > start && view[place - 1] is '和' or '及' or '与' && Joiners.Separates(view, place - 1);

    /// <summary>A number that says which things are counted: 超200亿元的县 … 50个, 20万以上县城, 56人以上大班额.</summary>
    bool IsThreshold(int index)
    {
        var quantity = shape.Quantities[index];
        if (quantity.FullEnd >= end) return false;
        var next = view[quantity.FullEnd];
        if (quantity.Operator == TargetOperator.Le && quantity.Unit is "个月" or "个工作日" or "工作日" && view.AsSpan(ClauseStart(quantity.FullStart), quantity.FullStart - ClauseStart(quantity.FullStart)).IndexOf("力争") >= 0) return false;
        if (IsShareOf(index) || quantity.Unit == "%" && Phrases.IsSpent(view.AsSpan(quantity.FullEnd, end - quantity.FullEnd))) return false;
        if (quantity.FullEnd == quantity.End && quantity.Operator is TargetOperator.Gt or TargetOperator.Ge && Measures.IsMoney(quantity.Unit) && Characters.IsHan(next) && CountsBehind(index)) return true;
        if (quantity.ValueMax is not null && !quantity.IsCount && Characters.IsHan(next) && CountsBehind(index)) return true;
        if (next == '的' && !(quantity.IsCount && IsPreNoun(index)) && quantity.Unit is not "%") return Counted(index) || quantity.IsCount || !AfterVerb(index);
        if (quantity.FullEnd > quantity.End && Characters.IsHan(next) && !(quantity.IsCount && IsPreNoun(index))) return next is not ('和' or '及' or '且' or '并');
        return false;
    }

    /// <summary>完成75%以上的确权登记: the share of a thing that is to be done.</summary>
    bool IsShareOf(int index)
    {
        var quantity = shape.Quantities[index];
        return quantity.Unit == "%" && quantity.FullEnd > quantity.End && quantity.FullEnd < end && view[quantity.FullEnd] == '的' && Left(index) is "完成" or "实现" or "覆盖" or "解决";
    }

    /// <summary>产值超100亿元企业10家: the amount says which things the number behind it counts.</summary>
    bool CountsBehind(int index)
    {
        var stop = shape.Before(shape.Quantities[index].FullEnd, ",;。、");
        return shape.Quantities.Skip(index + 1).Any(later => later.Start < stop && later.IsCount && later.FullEnd >= stop);
    }

    bool Counted(int index)
    {
        var clause = shape.Before(shape.Quantities[index].End, ",;。");
        return shape.Quantities.Skip(index + 1).Any(later => later.Start < clause && later.IsCount) || shape.Quantities.Take(index).Any(earlier => earlier.IsCount && earlier.Start >= ClauseStart(shape.Quantities[index].FullStart) && shape.After(shape.Quantities[index].Start, "、", earlier.End) == earlier.End);
    }

    bool AfterVerb(int index)
    {
        var from = ClauseStart(shape.Quantities[index].FullStart);
        return Goals.Makes(view.AsSpan(from, shape.Quantities[index].FullStart - from));
    }

    bool IsPreNoun(int index)
    {
        var quantity = shape.Quantities[index];
        if (quantity.FullEnd >= end || !(Characters.IsHan(view[quantity.FullEnd]) || view[quantity.FullEnd] is '"' || char.IsAsciiLetterOrDigit(view[quantity.FullEnd]))) return false;
        var left = Left(index);
        return left.Length == 0 || Phrases.EndsWithVerb(left) || (quantity.IsCount && !quantity.HasWord && Phrases.Opens(left)) || JoinedBy(quantity.FullStart) || WholeVerb(quantity) || SumsList(left, quantity);
    }

    /// <summary>甲、乙、丙工程6条高速公路建成通车: the count sums the list before it, and completion is demanded.</summary>
    bool SumsList(ReadOnlySpan<char> left, Quantity quantity) =>
        quantity.IsCount && left.Contains('、') && (Phrases.OpensMaking(view.AsSpan(ClauseStart(quantity.FullStart))) || Goals.Completes(view.AsSpan(quantity.FullEnd, shape.Before(quantity.FullEnd, ",;。") - quantity.FullEnd)));

    /// <summary>实现 and 达到 before a count are read as words of comparison; a noun may still follow: 实现2个县.</summary>
    bool WholeVerb(Quantity quantity) => quantity.FullStart < quantity.Start && Phrases.EndsWithVerb(view.AsSpan(quantity.FullStart, quantity.Start - quantity.FullStart));

    ReadOnlySpan<char> Left(int index)
    {
        var quantity = shape.Quantities[index];
        var from = Phrases.SubjectStart(view, SegmentStart(index), quantity.FullStart);
        return view.AsSpan(from, quantity.FullStart - from);
    }

    void Take(int index)
    {
        var quantity = shape.Quantities[index];
        if (Goals.IsRank(view, ClauseStart(quantity.FullStart), quantity) && !shape.Quantities.Any(other => other.Start >= ClauseStart(quantity.FullStart) && other.End < quantity.Start))
        {
            Rank(index);
            return;
        }
        if (Goals.Rejects(view, shape, quantity, ClauseStart(quantity.FullStart)) || IsBaseline(quantity)) return;
        if ((IsPreNoun(index) && !Measures.IsRatio(quantity.Unit) || IsShareOf(index)) && (!Measures.IsMoney(quantity.Unit) || Phrases.IsFund(view.AsSpan(quantity.FullEnd, shape.Before(quantity.FullEnd, ",;。、:") - quantity.FullEnd))) && quantity.Unit is not ("倍" or "番") && PreNoun(index)) return;
        Subject(index);
    }

    void Rank(int index)
    {
        var quantity = shape.Quantities[index];
        var from = Phrases.SubjectStart(view, ClauseStart(quantity.FullStart), quantity.Start);
        if (from < quantity.Start - 1) Add(new TargetDraft(quantity with { Unit = "" }, from, quantity.End, Phrases.Clean(text.Quote(from, quantity.Start - 1)), TargetOperator.Le) { IsGoalWord = true });
    }

    bool PreNoun(int index)
    {
        var quantity = shape.Quantities[index];
        var stop = NounEnd(quantity.FullEnd);
        if (Measures.IsMoney(quantity.Unit) && Phrases.FundLength(view.AsSpan(quantity.FullEnd, stop - quantity.FullEnd)) is var fund and > 0) stop = quantity.FullEnd + fund;
        if (!Phrases.Counts(view.AsSpan(quantity.FullEnd, stop - quantity.FullEnd).TrimStart('的'))) return false;
        var segment = Left(index).Contains('、') && SumsList(Left(index), quantity) ? quantity.FullStart : SegmentStart(index);
        var verb = Phrases.KeptVerb(view, Phrases.SubjectStart(view, segment, quantity.FullStart), quantity.FullStart);
        var noun = Phrases.Clean(text.Quote(quantity.FullEnd, stop));
        Add(new TargetDraft(quantity, verb, stop, text.Quote(verb, quantity.FullStart) + noun, quantity.Operator) { IsGoalWord = true });
        return true;
    }

    int NounEnd(int from)
    {
        var stop = shape.Before(from, ",;。、:(");
        var clause = shape.Before(stop, ",;。");
        if (stop < clause && view[stop] == '、' && view.AsSpan(from, stop - from).IndexOf('的') < 0 && view.AsSpan(stop, clause - stop).IndexOf('的') > 0 && !shape.Quantities.Any(other => other.Start > stop && other.Start < clause)) stop = shape.Before(stop + view.AsSpan(stop, clause - stop).IndexOf('的'), ",;。、:(");
        for (var at = from; at < stop; at++)
        {
            if (view[at] is '和' or '及' or '与' && at + 1 < stop && char.IsAsciiDigit(view[at + 1])) return at;
            if (at > from + 1 && view.AsSpan(at, Math.Min(2, stop - at)) is "给予" or "予以" or "进行" or "用于") return at;
            if (view[at] == '(' && shape.IsInside(at)) return view.IndexOf(')', at) is var close && close > 0 && close - at < 12 && (close + 1 < stop && Characters.IsHan(view[close + 1]) || view[at + 1] is '市' or '县' or '区') ? stop : at;
        }
        return stop;
    }

    void Subject(int index)
    {
        var quantity = shape.Quantities[index];
        var segment = SegmentStart(index);
        var from = Phrases.SubjectStart(view, segment, quantity.FullStart);
        var until = Math.Max(from, BaselineBefore(index) ?? quantity.FullStart);
        var words = view.AsSpan(from, Math.Max(0, until - from));
        if (words.Length == 0 || BeginsWithNumber(from))
        {
            Carry(index, from);
            return;
        }
        if (Phrases.IsBareMeasure(words) && (subject ?? ClauseBefore(from)) is { } above)
        {
            Share(quantity, above, from);
            return;
        }
        var tail = Tail(quantity);
        if (!quantity.HasWord && tail == quantity.FullEnd && !Phrases.HasReach(words) && !Goals.Makes(words) && !(governed && shape.Before(quantity.FullEnd, ",;。、") == quantity.FullEnd) && !IsSibling(quantity)) return;
        if (quantity.Unit == "项" && !Phrases.Counts(words)) return;
        Remember(index, from, until);
        Add(new TargetDraft(quantity, from, Math.Max(quantity.FullEnd, tail), Phrases.Clean(text.Quote(from, until) + text.Quote(quantity.FullEnd, Math.Max(quantity.FullEnd, tail))), quantity.Operator) { IsGoalWord = quantity.HasWord });
    }

    /// <summary>建成村庄3000个、示范镇100个: what is listed beside a wanted result is wanted too.</summary>
    bool IsSibling(Quantity quantity) => drafts.Count > 0 && drafts[^1].Quantity.Start >= ClauseStart(quantity.FullStart) && shape.Before(quantity.FullEnd, ",;。、") == quantity.FullEnd;

    /// <summary>收入达到9000亿元，年均增长6%: the growth is that of the subject before it.</summary>
    void Share(Quantity quantity, (int Start, int End) above, int from) =>
        Add(new TargetDraft(quantity, above.Start, quantity.FullEnd, Phrases.WithoutGrowth(text.Quote(above.Start, above.End)) + text.Quote(from, quantity.FullStart), quantity.Operator) { Carried = true, IsGoalWord = true });

    /// <summary>设立专项资金，规模不低于5亿元: the clause before names what has the size.</summary>
    (int Start, int End)? ClauseBefore(int place)
    {
        if (place - 1 <= start || view[place - 1] != ',') return null;
        var from = Phrases.SubjectStart(view, ClauseStart(place - 1), place - 1);
        return from < place - 2 && place - from < 40 ? (from, place - 1) : null;
    }

    /// <summary>便民事项100%就近可办: what a share is a share of may stand behind it.</summary>
    int Tail(Quantity quantity)
    {
        if (quantity.Unit != "%" || quantity.HasWord || quantity.End >= end || !Characters.IsHan(view[quantity.End])) return quantity.FullEnd;
        return Math.Min(shape.Before(quantity.End, ",;。、:("), quantity.End + 10);
    }

    /// <summary>由15%提高到30%: the first number says where the way begins.</summary>
    bool IsBaseline(Quantity quantity) =>
        BaselineStart(quantity) < quantity.Start && quantity.FullEnd < end && Phrases.Rises(view.AsSpan(quantity.FullEnd, Math.Min(6, end - quantity.FullEnd)));

    int? BaselineBefore(int index) =>
        index > 0 && IsBaseline(shape.Quantities[index - 1]) && shape.Quantities[index - 1].Start >= ClauseStart(shape.Quantities[index].FullStart) ? BaselineStart(shape.Quantities[index - 1]) : null;

    /// <summary>Where 由2020年的 or 从 before a number begins; the number's own place when none stands there.</summary>
    int BaselineStart(Quantity quantity)
    {
        var at = quantity.Start;
        if (at - start > 7 && view[at - 1] == '的' && view[at - 2] == '年') at -= 7;
        else if (at - start > 6 && view[at - 1] == '年') at -= 6;
        else if (at - start > 4 && view.AsSpan(at - 3, 3) is "目前的" or "现在的" or "上年的") at -= 4;
        else at--;
        return at >= start && view[at] is '由' or '从' ? at : quantity.Start;
    }

    bool BeginsWithNumber(int from) => shape.Quantities.Any(quantity => quantity.FullStart == from || quantity.Start == from);

    void Remember(int index, int from, int to)
    {
        (subject, subjectIsCount) = ((from, to), shape.Quantities[index].IsCount);
        var threshold = shape.Quantities.Take(index).LastOrDefault(earlier => earlier.Start >= from && earlier.FullEnd <= to);
        if (threshold is null) return;
        thresholdSubject = (from, threshold.FullStart);
        thresholdThings = text.Quote(threshold.FullEnd, to).TrimStart('的');
    }

    /// <summary>A number without words of its own belongs to the subject before it; a bare threshold shares the words before the threshold.</summary>
    void Carry(int index, int from)
    {
        var quantity = shape.Quantities[index];
        if (BeginsWithNumber(from) && from < quantity.FullStart)
        {
            if ((thresholdSubject ?? (subjectIsCount ? (from, from) : subject)) is not { } shared) return;
            var things = view[quantity.FullStart - 1] == '的' && thresholdSubject is not null ? thresholdThings : "";
            var named = Phrases.WithoutGrowth(text.Quote(shared.Start, shared.End)) + text.Quote(from, quantity.FullStart) + things;
            Add(new TargetDraft(quantity, shared.Start, quantity.FullEnd, named, quantity.Operator) { Carried = true, IsGoalWord = true });
        }
        else if (from == quantity.FullStart && subject is { } before && quantity.HasWord)
        {
            if (drafts.Count > 0 && drafts[^1].Quantity.Unit is "番" or "倍" && drafts[^1].End <= from) drafts.RemoveAt(drafts.Count - 1);
            Add(new TargetDraft(quantity, before.Start, quantity.FullEnd, Phrases.WithoutGrowth(text.Quote(before.Start, before.End)), quantity.Operator) { Carried = true, IsGoalWord = true });
        }
    }

    /// <summary>牛、羊出栏量分别达到300万头、2700万只以上: as many subjects as numbers; the last 以上 governs all.</summary>
    int Distributed(int index)
    {
        var first = shape.Quantities[index];
        var clause = ClauseStart(first.FullStart);
        var word = view.IndexOf("分别", clause, first.Start - clause, StringComparison.Ordinal);
        if (word < 0) return AgainDistributed(index, clause);
        if (first.FullStart > word + 2 + 8) return 0;
        var run = Run(index);
        var from = Phrases.SubjectStart(view, clause, word);
        if ((Enumeration.Distribute(text, from, word, run.Count) ?? Enumeration.TownAndCountry(text.Quote(from, word), run.Count) ?? Enumeration.OneForAll(text.Quote(from, word), run.Count)) is not { } names) return 0;
        var growth = first.FullStart > word + 2 ? text.Quote(word + 2, first.FullStart) : "";
        (shared, sharedStart) = (names, from);
        Deal(run, [.. names.Select(name => name + growth)]);
        return run.Count;
    }

    /// <summary>…分别增长7%、8%，达到5.2万元和2.6万元: the second run of numbers has the subjects of the first.</summary>
    int AgainDistributed(int index, int clause)
    {
        var run = Run(index);
        if (shared.Count < 2 || run.Count != shared.Count || Phrases.SubjectStart(view, clause, run[0].FullStart) < run[0].FullStart) return 0;
        Deal(run, [.. shared.Select(Phrases.WithoutGrowth)]);
        return run.Count;
    }

    void Deal(List<Quantity> run, List<string> names)
    {
        var last = run[^1];
        var comparison = last.Operator == TargetOperator.Eq ? run[0].Operator : last.Operator;
        for (var i = 0; i < run.Count; i++) Add(new TargetDraft(run[i], sharedStart, last.FullEnd, names[i], comparison) { IsGoalWord = true });
    }

    List<Quantity> Run(int index)
    {
        var run = new List<Quantity> { shape.Quantities[index] };
        for (var i = index + 1; i < shape.Quantities.Count; i++)
        {
            var gap = view.AsSpan(run[^1].FullEnd, shape.Quantities[i].Start - run[^1].FullEnd);
            if (gap is not ("、" or "和" or "及" or "与" or ",")) break;
            run.Add(shape.Quantities[i]);
        }
        return run;
    }

    /// <summary>培育产值超100亿元、50亿元的企业: thresholds of a group that is not counted are each a target.</summary>
    int Chain(int index)
    {
        var run = Run(index);
        var last = run[^1];
        if (last.FullEnd >= end || view[last.FullEnd] != '的' || Measures.IsWeak(last.Unit) || !Measures.IsMoney(last.Unit) || Counted(index + run.Count - 1) || !AfterVerb(index)) return 0;
        var from = shape.After(run[0].FullStart, ",;:、。", start);
        from = Goals.BehindMaking(view, Phrases.SubjectStart(view, from, run[0].FullStart), run[0].FullStart);
        var stop = NounEnd(last.FullEnd);
        var indicator = Phrases.Clean(text.Quote(last.FullEnd, stop)) + text.Quote(from, run[0].FullStart);
        foreach (var quantity in run) Add(new TargetDraft(quantity, from, stop, indicator, last.Operator == TargetOperator.Eq ? run[0].Operator : last.Operator) { IsGoalWord = true });
        return run.Count;
    }

    void Add(TargetDraft draft) => drafts.Add(draft);
}
