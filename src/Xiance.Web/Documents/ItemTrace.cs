using System.Globalization;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Documents;

/// <summary>The way of a read item: what was decided by whom, and the clause it was read from. The id is DOCUMENT-KEY.</summary>
static class ItemTrace
{
    public static Task<Outcome<Trace>> Build(HttpContext context, Visit visit, string id) => Task.FromResult(Of(visit, context.RequestServices.GetRequiredService<Workspace>(), id));

    static Outcome<Trace> Of(Visit visit, Workspace workspace, string id)
    {
        var parts = id.Split('-', 2);
        if (parts.Length < 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || workspace.Shelf.Open(visit.Reading, number) is not { } opened) return Problems.NoSuchTrace("item", id);
        var words = new Words(visit.Locale);
        if (new ItemReading(words).Items(opened).FirstOrDefault(one => one.Key == parts[1]) is not { } item) return Problems.NoSuchTrace("item", id);
        var decisions = item.Decisions.Select(decision => new Trace("decision", decision.Revision.ToString(CultureInfo.InvariantCulture), words["plans.decision." + decision.State]) { Note = $"{decision.DecidedBy} {Figure.Moment(decision.DecidedAt)} {decision.Reason} {decision.Correction}" });
        return new Trace(item.Kind, item.Key, item.Title)
        {
            Note = string.Join("\uff1b", item.Facts.Select(fact => $"{fact.Label}\uff1a{fact.Value}")),
            Children = [.. decisions, TraceDetails.Clause(visit, workspace, new Citation(opened.State.Title, item.Clause))],
        };
    }
}
