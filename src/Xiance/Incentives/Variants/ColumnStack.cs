namespace Xiance.Incentives.Variants;

/// <summary>Stacking groups over whole columns of fen.</summary>
static class ColumnStack
{
    public static void Apply(RuleBook book, StackingGroup group, Dictionary<string, RuleAmounts> amounts)
    {
        var codes = book.Pack.Rules.Where(rule => rule.Groups.Contains(group.Code) && amounts.ContainsKey(rule.Code)).Select(rule => rule.Code).ToList();
        var order = group.Order.ToList();
        var members = codes.OrderBy(code => order.Contains(code) ? order.IndexOf(code) : int.MaxValue).Select(code => amounts[code]).ToList();
        if (members.Count == 0) return;
        var ceiling = group.Mode == StackingMode.Ceiling ? (long)(book.Pack.Parameters.First(parameter => parameter.Name == group.Ceiling).Value * 100m) : 0;
        for (var row = 0; row < members[0].Fen.Length; row++)
            if (group.Mode == StackingMode.Ceiling) Bound(members, row, ceiling);
            else Single(members, row, byAmount: group.Mode != StackingMode.Exclusive);
    }

    static void Bound(List<RuleAmounts> members, int row, long room)
    {
        foreach (var member in members) room -= member.Fen[row] = Math.Min(member.Fen[row], room);
    }

    /// <summary>While one member is open nothing is paid; a free choice is taken to be the highest.</summary>
    static void Single(List<RuleAmounts> members, int row, bool byAmount)
    {
        var open = members.Exists(member => member.Open[row]);
        var best = -1;
        for (var at = 0; at < members.Count && !open; at++)
            if (members[at].Fen[row] > 0 && (best < 0 || byAmount && members[at].Fen[row] > members[best].Fen[row])) best = at;
        for (var at = 0; at < members.Count; at++)
            if (at != best) members[at].Fen[row] = 0;
    }
}
