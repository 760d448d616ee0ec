using Xiance.Basics;

namespace Xiance.Incentives.Running;

/// <summary>Applies the stacking groups, in the order written, to decisions that were made alone. An award of nothing neither takes nor yields a place.</summary>
static class Stack
{
    public static IReadOnlyList<Decision> Apply(RuleBook book, IReadOnlyList<Decision> alone, Application application, AwardRegister register)
    {
        var decisions = alone.ToList();
        foreach (var group in book.Pack.Groups) Apply((book.Pack, group), decisions, application, register);
        return decisions;
    }

    static void Apply((IncentivePack Pack, StackingGroup Group) of, List<Decision> decisions, Application application, AwardRegister register)
    {
        var members = Enumerable.Range(0, decisions.Count).Where(index => decisions[index].Rule.Groups.Contains(of.Group.Code)).ToList();
        var earlier = register.Entries.Where(entry => entry.Groups.Contains(of.Group.Code) && entry.Subject == application.Subject && (of.Group.Over == Horizon.Once || entry.Year == application.Period.Last.Year)).ToList();
        var live = members.Where(index => decisions[index].Paid > Money.Zero).ToList();
        if (live.Count == 0) return;
        if (of.Group.Mode == StackingMode.Ceiling) Ceiling(of, Ordered(of.Group, live, decisions), decisions, AwardRegister.Sum(earlier));
        else if (of.Group.Mode != StackingMode.Highest && earlier.Count > 0) foreach (var index in live) decisions[index] = Superseded(decisions[index], $"{earlier[0].Rule} {earlier[0].Year}");
        else if (Open(of.Group, members, decisions, application) is { Count: > 0 } open) Wait(open, live, decisions);
        else if (of.Group.Mode == StackingMode.Highest) Highest(of.Group, Ordered(of.Group, live, decisions), decisions, AwardRegister.Sum(earlier));
        else if (live.Count > 1) OneOnly(of.Group, live, decisions, application);
    }

    /// <summary>The open members that could still change which one is paid: where an order or a choice decides, only those before the first that pays.</summary>
    static List<int> Open(StackingGroup group, List<int> members, List<Decision> decisions, Application application)
    {
        bool Undecided(int index) => decisions[index].Outcome == DecisionOutcome.Undetermined;
        bool Pays(string code) => members.Exists(index => decisions[index].Rule.Code == code && decisions[index].Paid > Money.Zero);
        if (group.Mode == StackingMode.Choice && application.Choices.GetValueOrDefault(group.Code) is { } chosen && Pays(chosen)) return [];
        if (group.Mode == StackingMode.Exclusive && group.Order.FirstOrDefault(Pays) is { } first) return [.. members.Where(index => Undecided(index) && group.Order.TakeWhile(code => code != first).Contains(decisions[index].Rule.Code))];
        return [.. members.Where(Undecided)];
    }

    /// <summary>While one of them is open nobody knows which member is to be paid.</summary>
    static void Wait(List<int> open, List<int> live, List<Decision> decisions)
    {
        IReadOnlyList<string> missing = [.. open.SelectMany(index => decisions[index].Missing).Distinct().Order(StringComparer.Ordinal)];
        foreach (var index in live) decisions[index] = decisions[index] with { Outcome = DecisionOutcome.Undetermined, Amount = null, Lines = [], Missing = missing };
    }

    static List<int> Ordered(StackingGroup group, List<int> live, List<Decision> decisions) =>
        [.. live.OrderBy(index => group.Order.Contains(decisions[index].Rule.Code) ? group.Order.ToList().IndexOf(decisions[index].Rule.Code) : int.MaxValue).ThenBy(index => index)];

    static void Highest(StackingGroup group, List<int> ordered, List<Decision> decisions, Money paid)
    {
        var best = ordered.OrderByDescending(index => decisions[index].Amount).First();
        foreach (var index in ordered.Where(index => index != best)) decisions[index] = Superseded(decisions[index], decisions[best].Rule.Code);
        if (paid > Money.Zero) decisions[best] = paid < decisions[best].Amount ? Reduced(decisions[best], group.Code, paid) : Superseded(decisions[best], group.Code);
    }

    static void Ceiling((IncentivePack Pack, StackingGroup Group) of, List<int> ordered, List<Decision> decisions, Money paid)
    {
        var limit = Money.FromYuanExactly(of.Pack.Parameters.First(parameter => parameter.Name == of.Group.Ceiling).Value) ?? Money.Zero;
        var room = limit > paid ? limit - paid : Money.Zero;
        foreach (var index in ordered)
        {
            var amount = decisions[index].Amount!.Value;
            if (amount > room) decisions[index] = Reduced(decisions[index], of.Group.Code, amount - room);
            room -= decisions[index].Amount!.Value;
        }
    }

    static void OneOnly(StackingGroup group, List<int> live, List<Decision> decisions, Application application)
    {
        var codes = live.ConvertAll(index => decisions[index].Rule.Code);
        var chosen = group.Mode == StackingMode.Exclusive ? group.Order.FirstOrDefault(codes.Contains) : application.Choices.GetValueOrDefault(group.Code);
        foreach (var index in live.Where(index => decisions[index].Rule.Code != chosen))
            decisions[index] = chosen is not null && codes.Contains(chosen) ? Superseded(decisions[index], chosen)
                : group.Mode == StackingMode.Choice ? decisions[index] with { Outcome = DecisionOutcome.Undetermined, Amount = null, Lines = [], Missing = [$"选择：{group.Code}"] }
                : decisions[index] with { Outcome = DecisionOutcome.Error, Amount = null, Lines = [], Problem = Problems.NoPriority(group.Code, string.Join("、", live.Select(one => $"{decisions[one].Rule.Code}（{decisions[one].Rule.Cite?.Clause}）"))) };
    }

    static Decision Superseded(Decision decision, string by) => decision with { Outcome = DecisionOutcome.Superseded, By = by, Amount = null, Lines = [] };

    static Decision Reduced(Decision decision, string group, Money by) =>
        decision with { Amount = decision.Amount - by, Lines = [.. decision.Lines, new DecisionLine(LineKind.Stacking, group, "", -by.Yuan)] };
}
