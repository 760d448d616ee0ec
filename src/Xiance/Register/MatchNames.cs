namespace Xiance.Register;

/// <summary>
/// Matches the rows of a table without codes to regions, each name below the superiors printed beside it. Nothing is guessed: a name
/// or a superior that the register does not know leaves the row unmatched, with the reason.
/// </summary>
public static class MatchNames
{
    /// <summary>Headings that statistical tables print in the place of a prefecture where counties hang directly below the province.</summary>
    static readonly string[] DirectlyBelow = ["直辖", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位"];

    /// <summary>One match a row, in the order given. A row whose name is blank means the last superior itself.</summary>
    public static IReadOnlyList<NameMatch> Run(RegionRegister register, IEnumerable<PrintedRegion> rows, DateOnly day) => [.. rows.Select(row => One(register, row, day))];

    static NameMatch One(RegionRegister register, PrintedRegion row, DateOnly day)
    {
        RegionFact? found = null;
        var warnings = new List<Basics.Problem>();
        foreach (var text in row.Above.Append(row.Name).Select(text => text.Trim()).Where(text => text.Length > 0 && !DirectlyBelow.Contains(text)))
        {
            var step = Resolve.Run(register, text, day, row.Place, found?.Id);
            if (!step.Succeeded) return new NameMatch(row, null, step.Problems);
            warnings.AddRange(step.Problems);
            found = step.Value;
        }
        return new NameMatch(row, found, warnings);
    }
}
