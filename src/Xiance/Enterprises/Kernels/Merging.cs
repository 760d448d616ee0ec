using Xiance.Basics;

namespace Xiance.Enterprises.Kernels;

/// <summary>
/// Firms of one group (in one region and year) as one row: numbers are summed, and a sum with a missing part is missing – but
/// points whose missing cell is none count those of the members that have some; texts and truths are the leader's. RowOf leads
/// from an original row to its merged one; Members names everyone in a merged row.
/// </summary>
sealed record Merging(FirmTable Firms, int[] RowOf, IReadOnlyList<Problem> Problems)
{
    public required FirmTable Supplied { get; init; }

    public static Merging Of(EnterpriseMethod method, FirmTable firms)
    {
        if (method.Merge is not { } rule) return new Merging(firms, [.. Enumerable.Range(0, firms.Rows)], []) { Supplied = firms };
        var (groups, leads) = (firms.Texts[rule.Group], firms.Truths[rule.Leader]);
        var codes = new Dictionary<(int, string, string), int>();
        var (rowOf, leader, leaders) = (new int[firms.Rows], new List<int>(), new List<int>());
        for (var row = 0; row < firms.Rows; row++)
        {
            var alone = string.IsNullOrEmpty(groups[row]);
            var key = (firms.Years[row], firms.Regions[row], alone ? "=" + firms.Ids[row] : "+" + groups[row]);
            if (!codes.TryGetValue(key, out var code))
            {
                codes[key] = code = leader.Count;
                leader.Add(row);
                leaders.Add(0);
            }
            rowOf[row] = code;
            if (!alone && leads[row] != true) continue;
            leader[code] = row;
            leaders[code]++;
        }
        var problems = leaders.Index().Where(one => one.Item != 1).Select(one => Enterprises.Problems.Leaders(groups[leader[one.Index]] ?? "", firms.Years[leader[one.Index]], one.Item)).ToList();
        return new Merging(Table(method, firms, (rowOf, [.. leader])), rowOf, problems) { Supplied = firms };
    }

    /// <summary>Every firm as supplied with the row it is evaluated in.</summary>
    public IEnumerable<(string Region, string Id, int Row)> Members(int year)
    {
        for (var row = 0; row < RowOf.Length; row++)
            if (Supplied.Years[row] == year) yield return (Supplied.Regions[row], Supplied.Ids[row], RowOf[row]);
    }

    static FirmTable Table(EnterpriseMethod method, FirmTable firms, (int[] RowOf, int[] Leader) of) => new([.. of.Leader.Select(row => firms.Ids[row])], [.. of.Leader.Select(row => firms.Regions[row])], [.. of.Leader.Select(row => firms.Years[row])])
    {
        Numbers = firms.Numbers.ToDictionary(pair => pair.Key, pair => Sums(pair.Value, of.RowOf, of.Leader.Length, false)),
        Known = MethodParts.KnownSums(method).ToDictionary(column => column, column => Sums(firms.Numbers[column], of.RowOf, of.Leader.Length, true)),
        Texts = firms.Texts.ToDictionary(pair => pair.Key, pair => of.Leader.Select(row => pair.Value[row]).ToArray()),
        Truths = firms.Truths.ToDictionary(pair => pair.Key, pair => of.Leader.Select(row => pair.Value[row]).ToArray()),
    };

    static double[] Sums(double[] values, int[] rowOf, int count, bool ofKnown)
    {
        var sums = new ExactMean[count];
        var missing = new bool[count];
        for (var row = 0; row < values.Length; row++)
        {
            missing[rowOf[row]] |= !ofKnown && double.IsNaN(values[row]);
            if (!double.IsNaN(values[row])) sums[rowOf[row]].AddNumber(values[row]);
        }
        return [.. sums.Select((sum, code) => missing[code] ? double.NaN : sum.Total())];
    }
}
