using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads lists of conditions on facts, figures and results.</summary>
static class ConditionReading
{
    public static IReadOnlyList<Condition> Of(YamlMap map, string key) => [.. map.Maps(key).Select(One)];

    /// <summary>Bounds between which no number lies.</summary>
    static bool Impossible(Condition condition) =>
        condition.AtLeast > condition.AtMost || condition.AtLeast >= condition.Below || condition.Above >= condition.AtMost || condition.Above >= condition.Below;

    static Condition One(YamlMap map)
    {
        var condition = new Condition(map.Text("fact"))
        {
            Is = map.Has("is") ? map.Texts("is") : null,
            Not = map.Has("not") ? map.Texts("not") : null,
            AtLeast = map.OptionalNumber("at_least"),
            AtMost = map.OptionalNumber("at_most"),
            Above = map.OptionalNumber("above"),
            Below = map.OptionalNumber("below"),
        };
        if (condition.Is is null && condition.Not is null && !condition.IsNumeric) map.Report(Problems.NotOne(map.Place, "is, not, at_least, at_most, above, below"));
        if (Impossible(condition)) map.Report(Problems.Contradiction(map.Place, $"{condition.Fact} at_least / above", "at_most / below"));
        return condition;
    }
}
