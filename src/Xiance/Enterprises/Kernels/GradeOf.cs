namespace Xiance.Enterprises.Kernels;

/// <summary>The step of a place or score on the scale, as an index.</summary>
static class GradeOf
{
    public static int Place(GradeScale scale, int rank, int count) =>
        First(scale, bound => scale.Inclusive ? rank <= bound * count : rank < bound * count);

    public static int Score(GradeScale scale, decimal score) =>
        First(scale, bound => scale.Inclusive ? score >= bound : score > bound);

    static int First(GradeScale scale, Func<decimal, bool> reaches)
    {
        for (var index = 0; index < scale.Steps.Count - 1; index++)
            if (reaches(scale.Steps[index].Bound!.Value)) return index;
        return scale.Steps.Count - 1;
    }
}
