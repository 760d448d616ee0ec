using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>What a check says about a region, or about several together: passed, failed with what was found, or undetermined with what is missing.</summary>
public sealed record Finding(Check Check, CheckOutcome Outcome, IReadOnlyList<CheckedRegion> Regions)
{
    /// <summary>The figures that were judged.</summary>
    public IReadOnlyList<CheckedFigure> Figures { get; init; } = [];

    /// <summary>What was found, with its numbers; only where the check failed.</summary>
    public Problem? Statement { get; init; }

    /// <summary>What is missing; only where the check is undetermined.</summary>
    public IReadOnlyList<Problem> Missing { get; init; } = [];

    /// <summary>How far beyond the expected, in robust standard deviations; 0 for kinds without such a measure.</summary>
    public decimal Strength { get; init; }

    /// <summary>The region it is about where it is about one.</summary>
    public CheckedRegion? Region => Regions.Count == 1 ? Regions[0] : null;

    /// <summary>Names the check, the regions and the values judged: an explanation of other values does not count for these.</summary>
    public string Key
    {
        get
        {
            var text = new StringBuilder(Check.Code);
            foreach (var region in Regions) text.Append(CultureInfo.InvariantCulture, $" {region.Id.Value}");
            foreach (var figure in Figures) text.Append(CultureInfo.InvariantCulture, $"\n{figure.Region.Value} {figure.Indicator} {figure.Period} {figure.Value:0.#########}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..24];
        }
    }

    internal static Finding Passed(Check check, CheckedRegion region) => new(check, CheckOutcome.Passed, [region]);

    internal static Finding Undetermined(Check check, CheckedRegion region, IEnumerable<Problem> missing) => new(check, CheckOutcome.Undetermined, [region]) { Missing = [.. missing] };
}

/// <summary>A check without its inputs is undetermined, never passed.</summary>
public enum CheckOutcome { Passed, Failed, Undetermined }
