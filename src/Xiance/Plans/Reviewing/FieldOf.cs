namespace Xiance.Plans.Reviewing;

/// <summary>A field of one kind of item: how it is shown and how a written value changes the item.</summary>
sealed record FieldOf<TItem>(string Name, FieldForm Form, Func<TItem, string> Show, Func<TItem, Entry, TItem> Change)
{
    public bool Required { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public string ChoiceOf { get; init; } = "";

    public ItemField Of(TItem item) => new(Name, Form, Show(item)) { Required = Required, Choices = Choices, ChoiceOf = ChoiceOf };
}
