using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>What a project adds to a figure of the county it stands in: indicator by its code, period as written, and the value in the indicator's unit. It is inside the county's figure, never on top of it.</summary>
public sealed record ProjectContribution(string Indicator, string Period, decimal Value)
{
    /// <summary>The plan whose indicator it is: another plan may use the same code in another unit. Empty means every plan with the code.</summary>
    public string Pack { get; init; } = "";

    /// <summary>Every problem of a contribution for an indicator with so many decimals.</summary>
    public IReadOnlyList<Problem> Check(string project, int decimals)
    {
        var place = Place.Named(project);
        if (Basics.Period.TryParse(Period) is null) return [Problems.Unreadable(place, Period)];
        if (Value <= 0) return [Problems.NotPositive(place, Indicator)];
        return decimal.Round(Value, decimals) != Value ? [Problems.Unreadable(place, Value.ToString(System.Globalization.CultureInfo.InvariantCulture))] : [];
    }
}
