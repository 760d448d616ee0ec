using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Figures;

/// <summary>The way of a target: how it stands and why, the clause that sets it, and the figures it rests on. The id is the target's key.</summary>
static class PlanTargetTrace
{
    public static Task<Outcome<Trace>> Build(HttpContext context, Visit visit, string id) => Task.FromResult(Of(visit, context.RequestServices.GetRequiredService<Workspace>(), id));

    static Outcome<Trace> Of(Visit visit, Workspace workspace, string id)
    {
        if (visit is not { Plan: { } plan, Period: { } period } || workspace.Packs.Find(visit.Reading, plan.Pack) is not { } pack || workspace.Targets.Find(visit.Reading, pack, (id, period, visit.Known ?? visit.Today)) is not { } state)
            return Problems.NoSuchTrace("plan-target", id);
        var shown = new ShownTarget(state, new Words(visit.Locale));
        var trace = state.Trace with { Label = $"{shown.Name} {shown.Aim} {state.Target.UnitSymbol}", Note = string.Join(' ', new[] { shown.Reason, state.Forecast is null ? "" : shown.Method, state.Trace.Note }.Where(part => part is { Length: > 0 })) };
        var filled = TraceDetails.Fill(visit, workspace, trace);
        return filled with { Children = [.. filled.Children.OrderBy(child => child.Kind != "clause")] };
    }
}
