using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>Says each step of a firm's evaluation with its numbers.</summary>
sealed class FirmTraceWords(Words words, EnterpriseMethod method, ILookup<string, GivenFigure> given)
{
    public Trace Whole(FirmResultRow result, FirmExplanation? explained)
    {
        List<Trace> below = [.. (explained?.Items ?? []).Select(Item)];
        if (explained is not null) below.AddRange(explained.Points.Select(Points));
        if (result.Place is not null || result.Grade.Length > 0) below.Add(Place(result, explained));
        return new Trace("score", "", explained?.Variant.Name ?? words["enterprises.state." + result.State], result.ScoreValue is { } score ? Figure.Score(score) : null)
        {
            Note = string.Join('\n', Notes(result, explained)),
            Children = below,
        };
    }

    /// <summary>One part alone; null for a part the method does not know.</summary>
    public Trace? Part(string part, FirmResultRow result, FirmExplanation? explained)
    {
        if (part == FirmTrace.PlacePart) return Place(result, explained);
        if (explained?.Items.FirstOrDefault(step => step.Item.Code == part) is { } step) return Item(step);
        if (explained?.Points.FirstOrDefault(step => step.Point.Code == part) is { } points) return Points(points);
        var names = part.Split(':');
        return names.All(name => method.Column(name) is not null) ? Ratio(names) : null;
    }

    IEnumerable<string> Notes(FirmResultRow result, FirmExplanation? explained)
    {
        if (explained?.Items.Count > 0 && result.ScoreValue is { } score) yield return words.With("enterprises.trace.sum", ("items", string.Join(" + ", explained.Items.Select(step => step.Score).Concat(explained.Points.Select(step => step.Score)).Select(Plain))), ("score", Figure.Plain(score)));
        if (explained is { LeaderId.Length: > 0 }) yield return words.With("enterprises.trace.merged", ("leader", explained.LeaderId));
        if (result.Reason.Length > 0) yield return result.Reason.StartsWith('↑') ? words.With("enterprises.takes", ("owner", result.Reason[1..])) : result.Reason;
    }

    Trace Item(ItemStep step) => new("contribution", step.Item.Code, step.Item.Name, double.IsNaN(step.Score) ? null : Figure.Score((decimal)step.Score), step.Item.Cite)
    {
        Note = string.Join('\n', Steps(step)),
        Children = [.. step.Item.Value.Append(step.Item.Per).OfType<string>().Distinct().Select(Given)],
    };

    IEnumerable<string> Steps(ItemStep step)
    {
        var item = step.Item;
        if (step.Filled) yield return words.With("enterprises.trace.missing", ("rule", words["enterprises.missing." + item.Missing.Kind]), ("score", Plain(step.Score)));
        if (double.IsNaN(step.Ratio)) yield break;
        yield return words.With("enterprises.trace.ratio", ("formula", Formula(item)), ("ratio", Plain(step.Ratio)), ("unit", item.Unit ?? ""));
        if (item.Formula.Spread is { } spread) yield return words.With("enterprises.trace.spread", ("low", Plain(step.Low)), ("high", Plain(step.High)), ("from", Figure.Plain((decimal)spread.Low)), ("to", Figure.Plain((decimal)spread.High)), ("weight", Plain(item.Weight)), ("score", Plain(step.Score)));
        else yield return words.With(item.LessIsBetter ? "enterprises.trace.less" : "enterprises.trace.share", ("ratio", Plain(step.Ratio)), ("benchmark", Plain(step.Benchmark)), ("kind", Kind(item)), ("share", Plain(step.Share)));
        if (step.Bound == ShareBound.Cap) yield return words.With("enterprises.trace.cap", ("cap", Plain(item.Cap!.Value)));
        if (step.Bound == ShareBound.Floor) yield return words.With("enterprises.trace.floor", ("floor", Plain(item.Floor!.Value)));
        if (item.Formula.Spread is null) yield return words.With("enterprises.trace.weighted", ("share", Plain(step.Bound switch { ShareBound.Cap => item.Cap!.Value, ShareBound.Floor => item.Floor!.Value, _ => step.Share })), ("weight", Plain(item.Weight)), ("score", Plain(step.Score)));
    }

    string Kind(MethodItem item) => item.Formula.Benchmark is { Kind: not BenchmarkKind.Constant } benchmark ? $"{words["enterprises.benchmark." + benchmark.Kind]} × {Plain(benchmark.Factor)}" : words["enterprises.benchmark.Constant"];

    string Formula(MethodItem item)
    {
        var above = string.Join(" + ", item.Value.Select(Label));
        return item.Per is { } per ? $"{(item.Value.Count > 1 ? $"({above})" : above)} ÷ {Label(per)}" : above;
    }

    Trace Points(PointStep step) => new("points", step.Point.Code, step.Point.Name, double.IsNaN(step.Score) ? null : Figure.Signed((decimal)step.Score, 2), step.Point.Cite)
    {
        Note = words.With(step.Capped ? "enterprises.trace.points-capped" : "enterprises.trace.points", ("amount", Plain(step.Amount)), ("unit", Plain(step.Point.IsPenalty ? -step.Point.PerUnit : step.Point.PerUnit)), ("score", Plain(step.Score))),
        Children = [Given(step.Point.Column)],
    };

    Trace Place(FirmResultRow result, FirmExplanation? explained)
    {
        List<string> notes = [];
        var scale = explained?.Variant.Grades;
        if (result is { Place: { } place, Firms: { } firms and > 0 }) notes.Add(words.With("enterprises.trace.place", ("place", place), ("firms", firms), ("share", Figure.Number(place * 100m / firms, 2))));
        if (scale is not null) notes.Add(string.Join('；', scale.Steps.Select(step => step.Bound is { } bound ? scale.ByScore ? $"{step.Grade} {(scale.Inclusive ? "≥" : ">")} {Figure.Plain(bound)}" : $"{step.Grade} {(scale.Inclusive ? "≤" : "<")} {Figure.Plain(bound * 100)}%" : step.Grade)));
        if (result.FirstGrade.Length > 0 && result.FirstGrade != result.Grade) notes.Add(words.With("enterprises.trace.moved", ("first", result.FirstGrade), ("grade", result.Grade), ("reason", result.Reason.StartsWith('↑') ? words.With("enterprises.takes", ("owner", result.Reason[1..])) : result.Reason)));
        return new Trace("grade", "", words["enterprises.grade"], result.Grade.Length > 0 ? result.Grade : null, scale?.Cite) { Note = string.Join('\n', notes) };
    }

    Trace Ratio(string[] names) => new("contribution", "", string.Join(" ÷ ", names.Select(Label))) { Children = [.. names.Select(Given)] };

    /// <summary>A figure as each source gave it; sources that disagree stand beside each other and count as missing.</summary>
    Trace Given(string column)
    {
        var (known, sources) = (method.Column(column), given[column].ToList());
        var notes = sources.Select(one => words.With("enterprises.trace.given", ("supplier", one.Supplier), ("value", Figure.Plain(one.Value)), ("at", Figure.Day(one.At.ChinaDay)), ("by", one.By)) + (one.Synthetic ? " " + words["shell.synthetic"] : ""));
        var latest = sources.GroupBy(one => one.Supplier).Select(group => group.Last().Value).Distinct().ToList();
        return new Trace("firm-figure", column, Label(column), latest.Count == 1 ? $"{Figure.Plain(latest[0])} {known?.Unit}" : words[latest.Count == 0 ? "enterprises.trace.nothing" : "enterprises.trace.differ"]) { Note = string.Join('\n', notes) };
    }

    string Label(string column) => method.Column(column) is { Label.Length: > 0 } known ? known.Label : column;

    /// <summary>Up to six decimals: what a reader can follow with a calculator.</summary>
    static string Plain(double value) => double.IsFinite(value) && Math.Abs(value) < 1e15 ? Figure.Plain(Math.Round((decimal)value, 6)) : Figure.NotApplicable;
}
