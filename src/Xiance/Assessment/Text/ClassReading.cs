using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads classes: their names, what belonging to several or none means, and the figures they follow from.</summary>
static class ClassReading
{
    public static ClassRule Of(YamlMap? map) => map is null ? new ClassRule([]) : new ClassRule(map.Texts("names"))
    {
        SeveralAllowed = map.Word("several", Words.Allowed, false),
        UnclassifiedAllowed = map.Word("unclassified", Words.Allowed, false),
        Overall = map.Word("overall_score", Words.Overall, OverallScore.Same),
        Ladders = [.. map.Maps("limits").Select(limit => Ladder(map, limit))],
    };

    static ClassLadder Ladder(YamlMap classes, YamlMap map)
    {
        var ladder = new ClassLadder(map.Text("figure"), [.. map.Maps("steps").Select(step => new ClassStep(step.Text("class"), step.OptionalNumber("from")))])
        {
            ByAssessedPeriod = map.Word("period", Words.Choice("assessed", "each"), true),
            Missing = map.Word("missing", Words.MissingClass, MissingClassFigure.Refuse),
        };
        foreach (var name in ladder.Steps.Select(step => step.Class).Except(classes.Texts("names"))) map.Report(Problems.UnknownClassName(map.PlaceOf("steps"), name));
        if (!ladder.InOrder) map.Report(Problems.ShareOrder(map.PlaceOf("steps"), ladder.Figure));
        return ladder;
    }
}
