namespace Xiance.Enterprises.Sql;

/// <summary>
/// The numbers of a method's grades inside a query. Where all scales have the same grades a number is the step; otherwise the
/// steps of all variants are numbered on, so that a tenant's number tells the grade of an owner of another variant.
/// </summary>
public static class GradeNumbers
{
    public static IReadOnlyList<string> Of(EnterpriseMethod method) => [.. (Alike(method) ? Scales(method).Take(1) : Scales(method)).SelectMany(scale => scale.Steps.Select(step => step.Grade))];

    /// <summary>What is added to the step of a variant's own scale.</summary>
    public static int Offset(EnterpriseMethod method, int variant) => Alike(method) ? 0 : method.Variants.Take(variant).Sum(one => one.Grades?.Steps.Count ?? 0);

    static bool Alike(EnterpriseMethod method) => Scales(method).Select(scale => string.Join('\n', scale.Steps.Select(step => step.Grade))).Distinct(StringComparer.Ordinal).Count() <= 1;

    static IEnumerable<GradeScale> Scales(EnterpriseMethod method) => method.Variants.Select(variant => variant.Grades).OfType<GradeScale>();
}
