using System.Globalization;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Traces;

/// <summary>Adds to a trace what the workspace knows: the printed figure with source and date, and the words of every cited clause.</summary>
static class TraceDetails
{
    const int LongestClause = 400;

    /// <summary>A clause that stands further up already is not printed again.</summary>
    public static Trace Fill(Visit visit, Workspace workspace, Trace trace, Citation? above = null)
    {
        var children = trace.Children.Select(child => Fill(visit, workspace, child, trace.Citation ?? above)).ToList();
        if (trace.Citation is { } citation && citation != above) children.Add(Clause(visit, workspace, citation));
        return (trace.Kind switch { "observation" => Observation(visit, workspace, trace), "share" => Share(visit, workspace, trace), _ => trace }) with { Children = children };
    }

    /// <summary>Which project moves a figure is for the counties that share it and their office; others see the amount.</summary>
    static Trace Share(Visit visit, Workspace workspace, Trace trace) =>
        long.TryParse(trace.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && workspace.Projects.Find(visit.Reading, id) is not null ? trace : trace with { Id = "", Label = new Words(visit.Locale)["trace.closed-share"], Note = null };

    static Trace Observation(Visit visit, Workspace workspace, Trace trace)
    {
        if (!long.TryParse(trace.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || workspace.Observations.Find(visit.Reading, id) is not { } figure) return trace;
        var (words, observation) = (new Words(visit.Locale), figure.Observation);
        return trace with
        {
            Label = $"{figure.Region.Name} {figure.Indicator.Name} {Figure.Period(observation.Period, visit.Locale)}",
            Value = $"{observation.PrintedText} {observation.PrintedUnit}",
            Note = words.With("trace.received", ("source", observation.Source), ("vintage", words["figures.vintage." + observation.Vintage]), ("at", Figure.Day(observation.ReceivedAt.ChinaDay)), ("note", observation.Note)),
        };
    }

    /// <summary>The clause with its printed words; where the document is not in the workspace, that is said.</summary>
    public static Trace Clause(Visit visit, Workspace workspace, Citation citation)
    {
        var words = new Words(visit.Locale);
        if (workspace.Shelf.Clause(visit.Reading, citation) is not { } clause) return new("clause", "", $"{citation.Document} {citation.Clause}") { Note = words["trace.not-imported"] };
        var text = clause.Words;
        return new("clause", clause.Document.ToString(CultureInfo.InvariantCulture), $"{clause.DocumentTitle} {clause.Path}") { Note = text.Length > LongestClause ? text[..LongestClause] + "\u2026\u2026" : text };
    }
}
