using System.Globalization;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Enterprises;

/// <summary>
/// The way of a firm's number: evaluation → score and grade → items with their formula → figures of each source → clauses. The id is
/// RUN-CODE, or RUN-CODE-PART with an item's code, "place", or ABOVE:BELOW for a ratio of two figures.
/// </summary>
static class FirmTrace
{
    public const string Kind = "firm";
    public const string PlacePart = "place";

    public static string Id(FirmRun run, Firm firm, string? part = null) => $"{run.RunId.ToString(CultureInfo.InvariantCulture)}-{firm.Code}{(part is null ? "" : "-" + part)}";

    public static Task<Outcome<Trace>> Build(HttpContext context, Visit visit, string id) => Task.FromResult(Of(visit, context.RequestServices.GetRequiredService<Workspace>(), id));

    static Outcome<Trace> Of(Visit visit, Workspace workspace, string id)
    {
        var parts = id.Split('-', 3);
        if (parts.Length < 2 || workspace.FirmRuns.All(visit.Reading).FirstOrDefault(one => one.RunId == ShownFirms.Whole(parts[0])) is not { } run) return Problems.NoSuchTrace(Kind, id);
        var firm = workspace.Firms.All(visit.Reading, new DateOnly((int)run.Year, 12, 31)).FirstOrDefault(one => one.Code == parts[1]);
        if (firm is null || workspace.FirmRuns.Results(visit.Reading, run).FirstOrDefault(row => row.EnterpriseId == firm.EnterpriseId) is not { } result) return Problems.NoSuchTrace(Kind, id);
        var method = ShownFirms.MethodOf(run);
        var words = new FirmTraceWords(new Words(visit.Locale), method, Given(visit, workspace, (run, firm)));
        var explained = ExplainFirm.Run(method, workspace.FirmRuns.Basis(run, method), (firm.CountyCode, firm.Code, (int)run.Year));
        var below = parts.Length == 3 ? words.Part(parts[2], result, explained) : words.Whole(result, explained);
        return below is null ? Problems.NoSuchTrace(Kind, id) : TraceDetails.Fill(visit, workspace, Root(run, method, visit) with { Children = [below with { Label = $"{firm.Name} {below.Label}" }] });
    }

    /// <summary>Figures that both the method names and a source gave, as known when the evaluation was made.</summary>
    static ILookup<string, GivenFigure> Given(Visit visit, Workspace workspace, (FirmRun Run, Firm Firm) of) =>
        workspace.Firms.Given(visit.Reading with { AsOf = of.Run.At }, of.Firm.EnterpriseId, (int)of.Run.Year).ToLookup(given => given.Figure, StringComparer.Ordinal);

    static Trace Root(FirmRun run, EnterpriseMethod method, Visit visit)
    {
        var words = new Words(visit.Locale);
        return new("evaluation", run.RunId.ToString(CultureInfo.InvariantCulture), $"{run.Name} {run.Year.ToString(CultureInfo.InvariantCulture)}", null, method.Cite)
        {
            Provisional = method.IsProvisional,
            Note = string.Join('\n', method.Assumptions.Select(one => one.Text).Prepend(words.With("enterprises.trace.run", ("at", Figure.Moment(run.At)), ("by", run.ByActor), ("hash", run.Hash[..12]), ("state", words["enterprises.run." + (run.LastAct?.ToString() ?? "Made")])))),
        };
    }
}
