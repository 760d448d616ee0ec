using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Xiance.Web.Tests.Exchange;

/// <summary>Programs read with the sight of their account, on any past day, and are told everything that is wrong with a question.</summary>
public sealed class ProgramsTests(App app)
{
    const string Plan = "gansu-2022";

    static readonly string[] Addresses = ["/api/plans", "/api/indicators", "/api/observations", "/api/targets", "/api/runs", "/api/tasks"];

    HttpClient Program(string account, string password = App.Password)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{password}")));
        return client;
    }

    static async Task<(HttpStatusCode Status, JsonElement Body)> Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    static IReadOnlyList<string> Codes(JsonElement body) => [.. body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()!)];

    [Fact]
    public async Task Every_address_answers_with_rows_and_the_day_they_are_known_on()
    {
        using var office = Program("甘肃县域办");
        foreach (var address in Addresses)
        {
            var (status, body) = await Get(office, $"{address}?plan={Plan}&period=2024");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal((Plan, "2024"), (body.GetProperty("plan").GetString(), body.GetProperty("period").GetString()));
            Assert.Equal(JsonValueKind.Array, body.GetProperty("rows").ValueKind);
            Assert.True(body.GetProperty("synthetic").GetBoolean());
        }
    }

    [Fact]
    public async Task A_figure_is_read_as_it_was_known_on_a_past_day_with_its_history()
    {
        using var office = Program("甘肃县域办");
        var cell = $"plan={Plan}&period=2022&region=620981&indicator={Uri.EscapeDataString("地区生产总值")}";
        var now = Assert.Single((await Get(office, $"/api/observations?{cell}")).Body.GetProperty("rows").EnumerateArray());
        var past = Assert.Single((await Get(office, $"/api/observations?{cell}&known=2023-10-01")).Body.GetProperty("rows").EnumerateArray());
        Assert.NotEqual(now.GetProperty("id").GetInt64(), past.GetProperty("id").GetInt64());
        Assert.Equal(("final", "preliminary"), (now.GetProperty("vintage").GetString(), past.GetProperty("vintage").GetString()));
        var history = (await Get(office, $"/api/observations/history?{cell}")).Body.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ToList();
        Assert.Equal(now.GetProperty("id").GetInt64(), history[0]);
        Assert.Contains(past.GetProperty("id").GetInt64(), history);
        Assert.Empty((await Get(office, $"/api/observations?{cell}&known=2022-12-31")).Body.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task What_cannot_be_used_is_said_all_at_once()
    {
        using var office = Program("甘肃县域办");
        var (status, body) = await Get(office, "/api/observations?plan=nowhere&period=soon&known=2999-01-01&indicator=none&region=none");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["plan", "period", "known", "indicator", "region"], body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("place").GetString()));
        Assert.All(Codes(body), code => Assert.Equal("WE-502", code));
        Assert.Equal(["WE-502", "WE-502"], Codes((await Get(office, $"/api/observations/history?plan={Plan}&period=2024")).Body));
        Assert.Equal((HttpStatusCode.NotFound, "WE-404"), await Get(office, "/api/runs/999999/scores") is var none ? (none.Status, Codes(none.Body).Single()) : default);
    }

    [Fact]
    public async Task Strangers_and_administrators_get_nothing_and_a_county_not_another_jurisdiction()
    {
        using var nobody = app.Visitor();
        using var wrong = Program("甘肃县域办", "not-this-one");
        using var administrator = Program("安全管理员");
        using var county = Program("榆中县");
        foreach (var address in Addresses)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Get(nobody, address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Get(administrator, address)).Status);
        }
        Assert.Equal("WE-501", Codes((await Get(wrong, "/api/plans")).Body).Single());
        Assert.Equal("WE-502", Codes((await Get(county, "/api/observations?plan=sample-2022")).Body).Single());
        Assert.All((await Get(county, "/api/plans")).Body.GetProperty("rows").EnumerateArray(), row => Assert.Equal(Plan, row.GetProperty("plan").GetString()));
    }

    [Fact]
    public async Task The_description_names_every_address()
    {
        using var office = await app.SignedIn("甘肃县域办");
        var described = JsonDocument.Parse(await office.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.All(Addresses, address => Assert.Contains(address, described));
    }
}
