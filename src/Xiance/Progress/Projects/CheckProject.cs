using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>Whether a project may stand in the library as it is written; the negative list is checked apart, at intake.</summary>
public static class CheckProject
{
    // Nobody plans or builds outside these years; a wider one is a slip of the keyboard.
    const int EarliestYear = 1990;
    const int LatestYear = 2100;

    static readonly string[] Posts = ["长", "书记", "主任", "主席", "委员", "负责人", "领导", "专员", "总指挥"];

    public static IReadOnlyList<Problem> Run(LibraryProject project)
    {
        var place = Place.Named(project.Name);
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(project.Name)) problems.Add(Problems.NoName());
        if (project.Investment is { Fen: <= 0 }) problems.Add(Problems.NotPositive(place, "总投资"));
        if (project.Land is { Mu: <= 0 }) problems.Add(Problems.NotPositive(place, "用地面积"));
        if (Years(project).Any(year => year is < EarliestYear or > LatestYear)) problems.Add(Problems.OddYear(place));
        if (project.FromYear > project.ToYear) problems.Add(Problems.YearsReversed(place, project.FromYear.Value, project.ToYear!.Value));
        if (project.LeaderPost.Length > 0 && !IsPost(project.LeaderPost)) problems.Add(Problems.NotAPost(place, project.LeaderPost));
        return problems;
    }

    static IEnumerable<int> Years(LibraryProject project) => new[] { project.FromYear, project.ToYear, project.KeyStartYear }.OfType<int>();

    /// <summary>A post ends with a word of office, a field of work may follow in brackets: 副县长（分管工业）. What follows the word would be a name.</summary>
    public static bool IsPost(string text)
    {
        var bracket = text.IndexOfAny(['（', '(']);
        var post = (bracket < 0 ? text : text[..bracket]).Trim();
        return Posts.Any(word => post.EndsWith(word, StringComparison.Ordinal));
    }
}
