using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>The result of all targets in one sentence, the same on every page that counts them.</summary>
static class TargetSentence
{
    public static string Of(Words words, Visit visit, IReadOnlyList<ShownTarget> targets) => words.With("targets.sentence",
        ("period", visit.Period is { } period ? Figure.Period(period, visit.Locale) : Figure.NotApplicable), ("count", Figure.Count(targets.Count)),
        ("normal", Figure.Count(targets.Count(row => row.Light == Light.Normal))), ("near", Figure.Count(targets.Count(row => row.Light == Light.Near))),
        ("behind", Figure.Count(targets.Count(row => row.Light == Light.Behind))), ("idle", Figure.Count(targets.Count(row => row.Light == Light.NotDue))), ("missing", Figure.Count(targets.Count(row => row.Light == Light.Missing))));
}
