namespace Xiance.Enterprises.Kernels;

/// <summary>Numbers the groups of rows that share year and the values of some columns.</summary>
sealed class GroupCodes(EnterpriseMethod method, FirmTable firms)
{
    readonly Dictionary<string, RowCodes> known = new(StringComparer.Ordinal);

    public RowCodes Of(IReadOnlyList<string> within)
    {
        var key = string.Join('\n', within);
        return known.TryGetValue(key, out var codes) ? codes : known[key] = Compute(within);
    }

    RowCodes Compute(IReadOnlyList<string> within)
    {
        var codes = new int[firms.Rows];
        var years = new Dictionary<int, int>();
        for (var row = 0; row < codes.Length; row++)
            codes[row] = years.TryGetValue(firms.Years[row], out var year) ? year : years[firms.Years[row]] = years.Count;
        var keys = years.OrderBy(pair => pair.Value).Select(pair => (Year: pair.Key, Group: "")).ToList();
        foreach (var column in within) (codes, keys) = Split(codes, keys, Values(column));
        var last = new Dictionary<(int, string), int>();
        for (var code = 0; code < keys.Count; code++) last[(keys[code].Year, keys[code].Group)] = code;
        return new RowCodes(codes, keys.Count, [.. keys.Select(one => last.GetValueOrDefault((one.Year - 1, one.Group), -1))]);
    }

    static (int[], List<(int, string)>) Split(int[] codes, List<(int Year, string Group)> keys, Func<int, string> value)
    {
        var next = new int[codes.Length];
        var split = new Dictionary<(int, string), int>();
        var named = new List<(int, string)>();
        for (var row = 0; row < codes.Length; row++)
        {
            var key = (codes[row], value(row));
            if (!split.TryGetValue(key, out var code))
            {
                split[key] = code = named.Count;
                named.Add((keys[codes[row]].Year, $"{keys[codes[row]].Group}\n{key.Item2}"));
            }
            next[row] = code;
        }
        return (next, named);
    }

    Func<int, string> Values(string column)
    {
        if (firms.Texts.TryGetValue(column, out var texts)) return row => texts[row] ?? "";
        if (firms.Truths.TryGetValue(column, out var truths)) return row => truths[row] switch { true => "1", false => "0", _ => "" };
        return column == method.Data.Region ? row => firms.Regions[row] : throw new InvalidOperationException(column);
    }
}

/// <summary>The group of each row, how many groups there are, and for each group the same group of the year before (−1: none).</summary>
sealed record RowCodes(int[] Codes, int Count, int[] LastYear);
