-- per-mu score and grade within county and year, six indicators, missing figures by the county's mean score; written by hand for PostgreSQL; figures are whole numbers scaled by 100
CREATE TEMP TABLE by_hand AS
WITH item AS (
  SELECT county, year, id,
    CASE WHEN tax / land IS NOT NULL THEN 30 * least(greatest(tax / land / 24.097, 0), 1.5) END AS s1,
    CASE WHEN output / land IS NOT NULL THEN 20 * least(greatest(output / land / 136.16, 0), 1.5) END AS s2,
    CASE WHEN output / energy IS NOT NULL THEN 20 * least(greatest(output / energy / 2.694, 0), 1.5) END AS s3,
    CASE WHEN output / emission IS NOT NULL THEN 10 * least(greatest(output / emission / 4929.81, 0), 1.5) END AS s4,
    CASE WHEN output / staff IS NOT NULL THEN 10 * least(greatest(output / staff / 18.14, 0), 1.5) END AS s5,
    CASE WHEN research / revenue IS NOT NULL THEN 10 * least(greatest(research / revenue / 0.0302, 0), 1.5) END AS s6
  FROM (SELECT county, year, id, tax::float8 AS tax, output::float8 AS output, research::float8 AS research, land::float8 AS land, energy::float8 AS energy, emission::float8 AS emission, staff::float8 * 100 AS staff, revenue::float8 AS revenue FROM firms) AS f),
peer AS (SELECT county, year, avg(s1) AS m1, avg(s2) AS m2, avg(s3) AS m3, avg(s4) AS m4, avg(s5) AS m5, avg(s6) AS m6 FROM item GROUP BY county, year),
filled AS (
  SELECT county, year, id, coalesce(s1, m1) AS c1, coalesce(s2, m2) AS c2, coalesce(s3, m3) AS c3, coalesce(s4, m4) AS c4, coalesce(s5, m5) AS c5, coalesce(s6, m6) AS c6
  FROM item JOIN peer USING (county, year)),
placed AS (
  SELECT *, c1 + c2 + c3 + c4 + c5 + c6 AS score,
    rank() OVER (PARTITION BY county, year ORDER BY c1 + c2 + c3 + c4 + c5 + c6 DESC) AS place, count(*) OVER (PARTITION BY county, year) AS firms
  FROM filled)
SELECT id, county, year, score, c1, c2, c3, c4, c5, c6, place, firms,
  CASE WHEN place <= 0.2 * firms THEN 'A' WHEN place <= 0.6 * firms THEN 'B' WHEN place <= 0.95 * firms THEN 'C' ELSE 'D' END AS grade
FROM placed
