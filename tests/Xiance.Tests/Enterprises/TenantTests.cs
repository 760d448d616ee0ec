using Xiance.Enterprises;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>Tenants beside merged groups and beside scales that differ by variant, worked out by hand; the same from the reference and DuckDB.</summary>
public class TenantTests
{
    // 集团 (甲 leads, 甲地 holds the land): 90 + 30 over 10 + 30 mu = 3 → 30 points, place 2 of 3; 乙 9 → 90, place 1; 丙 1 → 10, place 3
    // 丁 rents from 甲地, a member that does not lead; 甲 rents from 甲地, its own group, and so is no tenant; 戊 (small) rents from 乙; 己 rents from itself; 庚 rents from the tenant 丁
    const string Firms =
        """
        county,code,scale,owner,group,leader,land,tax
        C1,甲,large,甲地,甲集团,1,10,90
        C1,甲地,large,,甲集团,0,30,30
        C1,乙,large,,,0,10,90
        C1,丙,large,,,0,10,10
        C1,丁,large,甲地,,0,10,95
        C1,戊,small,乙,,0,10,1
        C1,己,small,己,,0,10,20
        C1,庚,small,丁,,0,10,5

        """;

    static readonly EnterpriseMethod Method = Methods.Read(
        """
        schema: enterprise-method/1
        id: tenants
        name: 承租测算
        document: 无
        assumption: 测试
        data: {id: code, region: county, year: none, missing: []}
        columns:
          - {name: scale, kind: text}
          - {name: owner, kind: text}
          - {name: group, kind: text}
          - {name: leader, kind: truth}
          - {name: land, kind: number, unit: none, decimals: 2, source: administrative}
          - {name: tax, kind: number, unit: none, decimals: 2, source: administrative}
        excluded: []
        outside: refuse
        variants:
          - code: large
            name: 规上
            when: 'scale = "large"'
            within: [county]
            weights_sum_to: none
            score: {floor: none, ceiling: none, decimals: official}
            ties: best_place
            items: [{code: tax_mu, name: 亩均税收, value: [tax], per: land, unit: none, direction: higher, weight: 100, formula: ratio, benchmark: {kind: constant, value: 10}, cap: none, floor: none, negative: keep, no_divisor: refuse, missing: refuse, cite: 一}]
            points: []
            grades: {by: rank_share, ends: inclusive, cite: 一, steps: [{grade: A, up_to: 0.34}, {grade: B, up_to: 0.67}, {grade: C, up_to: 0.99}, {grade: D}], limits: [], not_graded: [], not_graded_take_places: false}
          - code: small
            name: 规下
            when: 'scale = "small"'
            within: [county]
            weights_sum_to: none
            score: {floor: none, ceiling: none, decimals: official}
            ties: best_place
            items: [{code: tax_mu, name: 亩均税收, value: [tax], per: land, unit: none, direction: higher, weight: 100, formula: ratio, benchmark: {kind: constant, value: 10}, cap: none, floor: none, negative: keep, no_divisor: refuse, missing: refuse, cite: 一}]
            points: []
            grades: {by: score, ends: inclusive, cite: 一, steps: [{grade: 优, from: 15}, {grade: 良}], limits: [], not_graded: [], not_graded_take_places: false}
        tenants: {owner: owner, ranked: false, owner_without_grade: no_grade, cite: 一}
        merge: {group: group, leader: leader, cite: 一}
        disclosure: {firms_at_least: 3, largest_share_at_most: 0.6}
        """);

    static string[] Said(MethodRun run) => [.. run.Firms.OrderBy(firm => "甲地乙丙丁戊己庚".IndexOf(firm.Id[^1], StringComparison.Ordinal)).Select(firm => $"{firm.Id} {firm.Score} {firm.Rank?.ToString() ?? "—"} {firm.Grade ?? "—"}")];

    static readonly string[] Expected = ["甲 30 2 B", "甲地 30 2 B", "乙 90 1 A", "丙 10 3 D", "丁 95 — B", "戊 1 — A", "己 20 1 优", "庚 5 — —"];

    [Fact]
    public void Whichever_member_of_a_group_owns_the_land_the_tenant_takes_the_grade_of_the_group()
    {
        var folder = Directory.CreateTempSubdirectory("tenants").FullName;
        var file = Path.Combine(folder, "firms.csv");
        File.WriteAllText(file, Firms);
        Assert.Equal(Expected, Said(Evaluate.Run(Method, Methods.Firms(Method, file, 2024), 2024).Value!));
        Assert.Equal(Expected, Said(DuckEvaluate.Run(Method, file, 2024).Value!));
        Directory.Delete(folder, true);
    }
}
