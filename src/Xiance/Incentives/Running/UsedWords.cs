namespace Xiance.Incentives.Running;

/// <summary>Every parameter, definition and figure that a rule names, also through definitions.</summary>
static class UsedWords
{
    public static IReadOnlySet<string> Of(IncentivePack pack, IncentiveRule rule)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Texts(rule)) Follow(pack, text, found);
        foreach (var name in Names(pack, rule)) found.Add(name);
        return found;
    }

    public static IEnumerable<NamedText> Texts(IncentiveRule rule) =>
    [
        .. Conditions(rule).Select(one => one.Text),
        .. Given(rule.Amount.Base), .. rule.Amount.Less, .. Given(rule.Amount.From), .. Given(rule.Amount.To), .. Given(rule.Amount.Tiers?.On),
        .. rule.Deduct, .. rule.Fund.Select(part => part.Share), .. Given(rule.Recovery?.While),
    ];

    public static IEnumerable<(ConditionRole Role, NamedText Text)> Conditions(IncentiveRule rule) =>
        [.. rule.Exclude.Select(text => (ConditionRole.Exclude, text)), .. rule.When.Select(text => (ConditionRole.When, text)), .. rule.Unless.Select(text => (ConditionRole.Unless, text))];

    static IEnumerable<NamedText> Given(NamedText? text) => text is null ? [] : [text];

    static void Follow(IncentivePack pack, NamedText text, HashSet<string> found)
    {
        foreach (var word in Words.Of(text.Text).Where(found.Add))
            if (pack.Definitions.FirstOrDefault(definition => definition.Name == word) is { } definition) Follow(pack, definition, found);
    }

    static IEnumerable<string> Names(IncentivePack pack, IncentiveRule rule) =>
        new[] { rule.Amount.RateFrom, rule.Amount.RateTo, rule.Recovery?.Years }
            .Concat(rule.Caps.Select(cap => (string?)cap.Limit))
            .Concat((rule.Amount.Tiers?.Rows ?? []).SelectMany(row => new[] { row.From, row.Rate, row.Amount }))
            .Concat(pack.Groups.Where(group => rule.Groups.Contains(group.Code)).Select(group => group.Ceiling)).OfType<string>();
}
