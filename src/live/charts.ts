import {liveCharts} from "../components/live/chart/liveCharts.js";

liveCharts(document);
