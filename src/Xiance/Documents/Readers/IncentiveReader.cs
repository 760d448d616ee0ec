using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Reads promises of money with a printed amount or rate: one entry an amount; a cap belongs to the amount or rate before it.</summary>
sealed class IncentiveReader(NormalText text)
{
    readonly List<Incentive> found = [];

    public static List<Incentive> Read(NormalText text, Node root)
    {
        var reader = new IncentiveReader(text);
        foreach (var node in root.Flatten().Where(node => node.Parent is not null && !node.InBox)) reader.ReadNode(node);
        return [.. reader.found.OrderBy(incentive => incentive.Span.Start)];
    }

    void ReadNode(Node node)
    {
        IReadOnlyList<string>? units = null;
        foreach (var line in node.Own.Where(line => !line.IsTable))
        {
            foreach (var (start, end) in SentencesOf.Line(text.View, line.Start == node.Start ? Math.Min(node.TextStart, line.End) : line.Start, line.End))
            {
                if (IncentiveWords.Promises(text.View.AsSpan(start, end - start))) ReadSentence(node, start, end, units ??= Responsible(node));
            }
        }
    }

    IReadOnlyList<string> Responsible(Node node) =>
        [.. TaskReader.Groups(text, node).SelectMany(group => group.Units).Where(unit => unit.Mention.Role != UnitRole.Supporting).Select(unit => unit.Mention.Printed).Distinct()];

    void ReadSentence(Node node, int start, int end, IReadOnlyList<string> units)
    {
        var shape = new SentenceShape(text.View, start, end);
        var parts = shape.Quantities.Select(quantity => Part(shape, quantity)).Where(part => part.Role != IncentiveRole.None).ToList();
        var (from, last, before) = (start, start, found.Count);
        for (var i = 0; i < parts.Count;)
        {
            var main = TakeWhileListed(parts, i);
            var next = i + main.Count;
            var cap = next < parts.Count && parts[next].Role == IncentiveRole.Cap && main[0].Role != IncentiveRole.Cap ? parts[next++] : null;
            var stop = (cap ?? main[^1]).ClauseEnd;
            var begin = main[0].ClauseStart < from && found.Count > before ? last : Math.Min(Begin(shape, from, main[0].Quantity.Start), main[0].Quantity.Start);
            last = begin;
            for (var member = 0; member < main.Count; member++) Add(node, new Promise(begin, stop, main[member], cap, member, main.Count), units);
            from = Math.Max(from, stop);
            i = next;
        }
    }

    IncentivePart Part(SentenceShape shape, Quantity quantity)
    {
        var clauseStart = shape.After(quantity.Start, ",;。", shape.Start);
        var clauseEnd = shape.Before(quantity.FullEnd, ",;。");
        return new IncentivePart(quantity, IncentiveWords.Role(shape.View, quantity, clauseStart, clauseEnd, shape.End), clauseStart, clauseEnd);
    }

    /// <summary>Numbers that stand side by side (50万元、30万元) make one entry each.</summary>
    List<IncentivePart> TakeWhileListed(List<IncentivePart> parts, int index)
    {
        var listed = new List<IncentivePart> { parts[index] };
        for (var i = index + 1; i < parts.Count; i++)
        {
            var gap = text.View.AsSpan(listed[^1].Quantity.FullEnd, parts[i].Quantity.Start - listed[^1].Quantity.FullEnd);
            if (gap is not ("、" or "和" or "及" or "或")) break;
            listed.Add(parts[i]);
        }
        return listed;
    }

    /// <summary>The promise starts at the clause that names whom it is for (对…), else where the sentence or its part behind a semicolon does.</summary>
    int Begin(SentenceShape shape, int from, int place)
    {
        while (from < place && shape.View[from] is ',' or ';') from++;
        var part = shape.After(place, ";", from);
        var named = -1;
        for (var at = part; at < place; at = shape.Before(at, ",;") + 1)
        {
            if (shape.View[at] is '对' && at + 1 < place) named = at;
            if (at < part) break;
        }
        if (named >= 0) return named;
        var own = shape.After(place, ",;", part);
        if (own > part && OpensWithEach(shape.View.AsSpan(own, place - own)) && shape.View.AsSpan(part, own - part).IndexOf('的') < 0) return own;
        return part > from && place - part < 20 ? from : part;
    }

    /// <summary>累计培育企业600户，每户奖励20万元: what is wanted before it is no part of the promise.</summary>
    static bool OpensWithEach(ReadOnlySpan<char> clause) => clause.Length > 2 && clause[0] == '每' && clause[1] is '户' or '家' or '个' or '名' or '人';

    sealed record Promise(int Start, int End, IncentivePart Main, IncentivePart? Cap, int Member, int Members);

    void Add(Node node, Promise promise, IReadOnlyList<string> units)
    {
        var (quantity, role) = (promise.Main.Quantity, promise.Main.Role);
        var words = text.View[promise.Start..quantity.Start];
        var wording = IncentiveWording.Of(text, promise.Start, promise.Main.ClauseStart, promise.End, promise.Member, promise.Members);
        var isRange = role == IncentiveRole.Amount && quantity.ValueMax is not null;
        var perClause = promise.Cap ?? promise.Main;
        found.Add(new Incentive($"incentive:{node.Path}#{found.Count(other => other.Clause == node.Path) + 1}", node.Path, text.Span(promise.Start, promise.End), text.SourceSpan(promise.Start, promise.End))
        {
            Beneficiary = wording.Beneficiary,
            Condition = wording.Condition,
            Benefit = wording.Benefit,
            Rate = role == IncentiveRole.Rate ? quantity.Value / (quantity.Unit == "‰" ? 1000m : 100m) : null,
            RateBase = role == IncentiveRole.Rate ? IncentiveWords.Base(text.Quote(Math.Max(promise.Main.ClauseStart, promise.Start), quantity.Start)) : null,
            FixedAmountYuan = role == IncentiveRole.Amount ? IncentiveWords.Yuan(quantity.Value, quantity.Unit) : null,
            CapYuan = Cap(promise, isRange),
            Per = IncentiveWords.Per(text.View.AsSpan(perClause.ClauseStart, perClause.Quantity.Start - perClause.ClauseStart), perClause.Quantity.Unit),
            ResponsibleUnits = units,
            Strength = IncentiveWords.Strength(text.View.AsSpan(promise.Main.ClauseStart, promise.Main.ClauseEnd - promise.Main.ClauseStart)),
            Quote = text.Quote(promise.Start, promise.End),
            Printed = text.Printed(promise.Start, promise.End)
        });
    }

    static decimal? Cap(Promise promise, bool isRange)
    {
        if (promise.Cap is { } cap) return IncentiveWords.Yuan(cap.Quantity.Value, cap.Quantity.Unit);
        if (isRange) return IncentiveWords.Yuan(promise.Main.Quantity.ValueMax!.Value, promise.Main.Quantity.Unit);
        return promise.Main.Role == IncentiveRole.Cap ? IncentiveWords.Yuan(promise.Main.Quantity.Value, promise.Main.Quantity.Unit) : null;
    }
}
