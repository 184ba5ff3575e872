-- A view names the kinds of history that it reads, and progress is kept for no others. Kept until now for all of them.
delete from view_progress progress
using view_build build
where build.build = progress.build
  and progress.topic not like '%.' || case build.view
      when 'journal' then '%'
      when 'programme' then 'programmes'
      when 'savings-plan' then 'savings-plans'
      when 'actual' then 'budget-years'
      when 'budget-line' then 'budget-years'
      when 'budget-year' then 'budget-years'
      else 'interventions' end;
