using Xiance.Basics;

namespace Xiance.Progress.Demands;

/// <summary>Whether a form may be handed in: the firm, its demand in words that can be acted on, a capital that is one.</summary>
public static class CheckForm
{
    // Shorter than this nobody can act on it ("please help").
    const int FewestLetters = 10;

    public static IReadOnlyList<Problem> Run(DemandForm form)
    {
        var place = Place.Named(form.Firm);
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(form.Firm)) problems.Add(Problems.NoFirm());
        if (form.Demand.Count(char.IsLetterOrDigit) < FewestLetters) problems.Add(Problems.DemandTooShort(place, FewestLetters));
        if (form.ReportingUnit.Length == 0) problems.Add(Problems.NoReportingUnit(place));
        if (form.CapitalTenThousandDollars <= 0) problems.Add(Problems.CapitalOdd(place));
        return problems;
    }
}
