using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>An honour such as 强县, 先进县, 进步县: who leads, how many, and every choice about ties, classes and vetoes.</summary>
public sealed record HonourRule(string Code, string Name, HonourMeasure Measure)
{
    /// <summary>So many over all, in each class, or in each group of classes.</summary>
    public RankField Field { get; init; }

    public int Count { get; init; }

    /// <summary>True when everyone who meets the entry conditions is honoured, whatever the number.</summary>
    public bool Everyone { get; init; }

    /// <summary>Numbers of single classes or groups; with these only those named have the honour.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<Condition> Entry { get; init; } = [];

    /// <summary>In how many consecutive years, the assessed one included, the entry conditions must hold.</summary>
    public int Years { get; init; } = 1;

    /// <summary>Honours whose holders cannot have this one as well.</summary>
    public IReadOnlyList<string> NotWith { get; init; } = [];

    /// <summary>At the last place: true honours all who are equal, false cuts by the list.</summary>
    public bool ShareLastPlace { get; init; }

    public IReadOnlyList<string> CutBy { get; init; } = [];

    /// <summary>True when the next in rank takes the place of one barred; false leaves it empty.</summary>
    public bool NextMovesUp { get; init; }

    public bool ClassOfOneHonoured { get; init; }

    /// <summary>A class with no more members than places: all are honoured, or none.</summary>
    public bool SmallClassHonoured { get; init; }

    /// <summary>A class in which all scores are equal: all share, or none.</summary>
    public bool EqualClassHonoured { get; init; }

    /// <summary>Progress: only gains above zero count.</summary>
    public bool OnlyPositive { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>Who is compared with whom: all, the members of a class, or those of a group of classes.</summary>
public enum RankField { All, Class, Group }

/// <summary>What an honour looks at: the rank, the gain in score, the growth of the score, or the gain in places.</summary>
public enum HonourMeasure { Rank, ScoreGain, Growth, RankGain }

/// <summary>Who is summoned for a talk (约谈): criteria, and over how many consecutive years they must hold.</summary>
public sealed record TalkRule(string Code, string Name, IReadOnlyList<TalkCriterion> Criteria)
{
    /// <summary>How many consecutive years a criterion must hold, the assessed one included.</summary>
    public int Years { get; init; }

    /// <summary>How many of the criteria, from the first on, need all those years; the others look at the assessed year alone.</summary>
    public int YearsApplyToFirst { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>One reason for a talk: the last so many overall, the last so many of each class, or the so many largest falls in rank.</summary>
public sealed record TalkCriterion(string Code, string Name, TalkMeasure Measure, int Count)
{
    /// <summary>Equal at the boundary: true takes all, false takes none of those equal across it.</summary>
    public bool ShareBoundary { get; init; }

    /// <summary>A class of one: whether its only member is the last of the class.</summary>
    public bool ClassOfOneCounts { get; init; }
}

/// <summary>What a talk criterion looks at.</summary>
public enum TalkMeasure { BottomOverall, BottomOfClass, LargestFall }

/// <summary>Grades by share of ranks, by place or by score, with floors and caps by condition.</summary>
public sealed record GradeRule(IReadOnlyList<GradeStep> Steps)
{
    public GradeBasis By { get; init; }

    /// <summary>Whose ranks are shared out.</summary>
    public RankField Field { get; init; }

    /// <summary>Best and worst grade by condition; caps win over floors.</summary>
    public IReadOnlyList<GradeLimit> Limits { get; init; } = [];

    /// <summary>Conditions under which a region is evaluated but not graded, or takes the grade of another.</summary>
    public IReadOnlyList<Condition> NotGraded { get; init; } = [];

    /// <summary>The fact that names the region whose grade this one takes; null for none.</summary>
    public string? InheritFrom { get; init; }

    public Citation? Cite { get; init; }
}

/// <summary>
/// What a step's bound means: at most this cumulative share of the ranked (place ÷ number, ends included), so many places as the share of
/// the number gives rounded up or to the nearest (a half upwards), at most this place, or at least this score.
/// </summary>
public enum GradeBasis { RankShare, RankShareUp, RankShareNearest, Place, Score }

/// <summary>A grade up to a cumulative share of ranks, or from a score on; the last step has no bound.</summary>
public sealed record GradeStep(string Grade, decimal? Bound);

/// <summary>When the conditions hold (on facts, figures, score, rank or class_rank) the grade is at best, or at worst, this one.</summary>
public sealed record GradeLimit(string Grade, bool IsCap, IReadOnlyList<Condition> When);
