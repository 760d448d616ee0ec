using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Reads wanted results with their number out of running text and, where they are plainly worded, out of boxes.</summary>
sealed partial class TargetReader(NormalText text, Scopes scopes, DocumentHeader header, IReadOnlyList<Incentive> incentives)
{
    const int LongestDescription = 24;

    readonly List<Target> targets = [];
    int? governing;

    public static List<Target> Read(NormalText text, Node root, DocumentHeader header, IReadOnlyList<Incentive> incentives)
    {
        var reader = new TargetReader(text, new Scopes(text, header), header, incentives);
        var hasHeadings = root.Children.Count > 0;
        foreach (var node in root.Flatten().Where(node => node.Parent is not null || hasHeadings)) reader.ReadNode(node);
        return [.. reader.targets.OrderBy(target => target.Span.Start)];
    }

    /// <summary>True for headings of sections on the state of things.</summary>
    public static bool Describes(string title) => title.Length <= LongestDescription && Descriptive().IsMatch(title);

    void ReadNode(Node node)
    {
        if (node.Ancestors().Prepend(node).Any(part => Describes(part.Title))) return;
        int? carried = null;
        int? heading = null;
        foreach (var line in node.Own.Where(line => !line.IsTable))
        {
            var listed = line.End > line.Start && text.View[line.Start] == '-';
            if (!listed) heading = GoalYear(line);
            governing = listed ? heading : null;
            carried = ReadLine(node, line, carried);
        }
    }

    /// <summary>到2025年，… over an enumeration with dashes governs its lines.</summary>
    int? GoalYear(Paragraph line) =>
        TimePhrase.Read(text.View, line.Start, line.End).Where(phrase => phrase.Kind == TimeKind.End).Select(phrase => (int?)phrase.Year).LastOrDefault();

    /// <summary>The year that still governs where the line ends with a semicolon or colon.</summary>
    int? ReadLine(Node node, Paragraph line, int? carriedYear)
    {
        var groups = UnitBracket.Read(text, line.Start, line.End).ToList();
        var first = line.Start == node.Start ? Math.Min(node.TextStart, line.End) : line.Start;
        (int Start, int End) before = (first, first);
        foreach (var (start, end) in SentencesOf.Line(text.View, first, line.End))
        {
            var times = TimePhrase.Read(text.View, start, end).Where(phrase => phrase.Kind is not (TimeKind.Start or TimeKind.Comparison)).ToList();
            if (!groups.Any(group => group.Start <= start && group.End >= end))
                foreach (var draft in new TargetSentence(text, start, end, times.Count > 0 || (carriedYear ?? governing) is not null).Read()) Take(node, line, draft, start, Year(times, draft, carriedYear, node), before);
            carriedYear = times.Count > 0 ? times[^1].Year : null;
            before = (start, end);
        }
        return line.End > line.Start && text.View[line.End - 1] is ';' or ':' ? carriedYear : null;
    }

    /// <summary>The time phrase that stands last before the number in its sentence, else that of the sentence directly before, else the year of the box.</summary>
    int? Year(List<TimePhrase> times, TargetDraft draft, int? carried, Node node)
    {
        var own = times.Where(phrase => phrase.Start < draft.Quantity.Start).Select(phrase => (int?)phrase.Year).LastOrDefault();
        if (own is not null) return own;
        for (var box = node; box is not null; box = box.Parent)
        {
            if (box.Kind == ClauseKind.Box && YearOf(box.Title) is { } year) return year;
        }
        return carried ?? governing ?? OfAnnualPlan(node, draft);
    }

    /// <summary>In a plan for one year 全年 and 年底前 mean that year.</summary>
    int? OfAnnualPlan(Node node, TargetDraft draft)
    {
        if (header.PeriodEnd is null || header.PeriodStart != header.PeriodEnd) return null;
        var line = node.Own.First(own => own.Start <= draft.Start && draft.Start <= own.End);
        return ThisYear().IsMatch(text.View.AsSpan(line.Start, draft.Quantity.Start - line.Start)) ? header.PeriodEnd : null;
    }

    static int? YearOf(string title)
    {
        var view = Characters.Unify(title);
        var phrases = TimePhrase.Read(view, 0, view.Length);
        if (phrases.Count > 0) return phrases[^1].Year;
        return PlanName().Match(view) is { Success: true } match && Numerals.Parse(match.Groups[1].ValueSpan) is { } number ? 1955 + number * 5 : null;
    }

    void Take(Node node, Paragraph line, TargetDraft draft, int sentence, int? year, (int Start, int End) before)
    {
        if (incentives.Any(incentive => incentive.Span.Start < draft.Quantity.End && draft.Quantity.Start < incentive.Span.End)) return;
        if (year < header.BaseYear) return;
        if (node.InBox && !(draft.IsGoalWord && (year is not null))) return;
        var indicator = draft.Indicator.Length > 0 ? draft.Indicator : text.Quote(before.Start, before.End);
        if (indicator.Length is 0 or > 80) return;
        var number = targets.Count(target => target.Clause == node.Path) + 1;
        targets.Add(new Target($"target:{node.Path}#{number}", node.Path, text.Span(draft.Start, draft.End), text.SourceSpan(draft.Start, draft.End))
        {
            Indicator = indicator,
            Scope = scopes.Of(text, line.Start, sentence, draft.Start, draft.Quantity.Start),
            Year = year,
            Operator = draft.Operator,
            Value = draft.Quantity.Value,
            ValueMax = draft.Quantity.ValueMax,
            Unit = draft.Quantity.Unit.TrimStart('1') is { Length: > 0 } unit ? unit : null,
            Measure = MeasureKind.Of(indicator, text.View[draft.Start..draft.Quantity.Start], draft.Quantity),
            Quote = text.Quote(draft.Start, draft.End),
            Printed = text.Printed(draft.Start, draft.End),
            Doubts = [.. Doubts(draft, year)]
        });
    }

    static IEnumerable<string> Doubts(TargetDraft draft, int? year)
    {
        if (draft.Carried) yield return "subject_carried";
        if (year is null) yield return "no_year";
        if (!draft.IsGoalWord) yield return "no_word_of_reaching";
    }

    [GeneratedRegex(@"现状|发展基础|发展成就|主要成效|取得.*成效|存在.*问题|形势|机遇|挑战|发展背景|发展环境|编制依据|规划背景|^背景")]
    private static partial Regex Descriptive();

    [GeneratedRegex(@"全年|年内|今年|本年度|年底前")]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"十([一二三四五六七八])五")]
    private static partial Regex PlanName();
}
