using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Assessment;

/// <summary>The way of a score: run → score → contributions → figures → clauses. The id is RUN-CODE or RUN-CODE-PART.</summary>
static class ScoreTrace
{
    public static Task<Outcome<Trace>> Build(HttpContext context, Visit visit, string id) => Task.FromResult(Of(visit, context.RequestServices.GetRequiredService<Workspace>(), id));

    static Outcome<Trace> Of(Visit visit, Workspace workspace, string id)
    {
        var parts = id.Split('-', 3);
        if (parts.Length < 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || workspace.Runs.Find(visit.Reading, number) is not { } state) return Problems.NoSuchTrace("score", id);
        if (workspace.Runs.Scores(visit.Reading, state).FirstOrDefault(row => row.Code == parts[1]) is not { } row) return Problems.NoSuchTrace("score", id);
        return workspace.Runs.Compute(state).Then<Trace>(run =>
        {
            var score = Explain.Trace(run, row.Code) with { Label = row.Name };
            if (parts.Length == 3) score = score with { Label = $"{row.Name} {parts[2]}", Value = null, Children = [.. score.Children.Where(line => InPart(run.Scheme, line, parts[2]))] };
            var root = new Trace("run", number.ToString(CultureInfo.InvariantCulture), $"{run.Scheme.Name} {Figure.Period(run.Period, visit.Locale)}", null, run.Scheme.Cite) { Provisional = run.Provisional, Note = string.Join('\n', run.Scheme.Assumptions.Take(1).Select(one => one.Text)), Children = [score] };
            return TraceDetails.Fill(visit, workspace, root);
        });
    }

    static bool InPart(Scheme scheme, Trace line, string part) => scheme.Indicators.Any(indicator => indicator.Name == line.Label && (indicator.Parent == part || indicator.Code == part));
}
